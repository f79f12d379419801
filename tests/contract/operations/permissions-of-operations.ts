import type { INestApplicationContext } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { ALLOW } from '@sextant/platform/api';

/** A handler of the API: a root field or a plain route, with the permission it names. */
export interface Handler {
  readonly name: string;
  readonly permission: string;
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'ALL', 'OPTIONS', 'HEAD'];

/** Root fields, by the name under which the schema shows them, with what `@Allow` says; "none" when it says nothing. */
export function rootFieldPermissions(app: INestApplicationContext): Handler[] {
  return handlers(app, 'providers').flatMap(({ method, key }) => {
    const kind = Reflect.getMetadata('graphql:resolver_type', method) as string | undefined;
    if (!kind || !['Query', 'Mutation', 'Subscription'].includes(kind)) return [];
    const name = (Reflect.getMetadata('graphql:resolver_name', method) as string | undefined) ?? key;
    return [{ name: `${kind}.${name}`, permission: permissionOf(method) }];
  });
}

/** Routes of controllers, as `POST /auth/sign-in`, with what `@Allow` says. */
export function routePermissions(app: INestApplicationContext): Handler[] {
  return handlers(app, 'controllers').flatMap(({ method, owner }) => {
    const path = Reflect.getMetadata('path', method) as string | undefined;
    if (path === undefined) return [];
    const prefix = Reflect.getMetadata('path', owner) as string;
    const verb = METHODS[Reflect.getMetadata('method', method) as number]!;
    const full = `/${prefix}/${path}`.replaceAll(/\/+/g, '/').replace(/(.)\/$/, '$1');
    return [{ name: `${verb} ${full}`, permission: permissionOf(method) }];
  });
}

function permissionOf(method: object): string {
  return (Reflect.getMetadata(ALLOW, method) as string | undefined) ?? 'none';
}

function handlers(app: INestApplicationContext, kind: 'providers' | 'controllers') {
  const scanner = new MetadataScanner();
  const found = new Map<object, { method: object; key: string; owner: object }>();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { instance, metatype } of module[kind].values()) {
      if (!metatype || !instance || typeof instance !== 'object') continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      for (const key of scanner.getAllMethodNames(prototype)) {
        found.set(prototype[key]!, { method: prototype[key]!, key, owner: metatype });
      }
    }
  }
  return [...found.values()];
}
