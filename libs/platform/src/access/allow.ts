import { applyDecorators, SetMetadata } from '@nestjs/common';
import { Extensions } from '@nestjs/graphql';
import type { Permission } from '@sextant/contracts';

/** Metadata key under which an operation's permission is found. */
export const ALLOW = 'sextant:allow';

/** The permission an operation needs; the schema's fields carry it, too. An operation that names none is closed to everybody. */
export const Allow = (permission: Permission | 'public'): MethodDecorator =>
  applyDecorators(SetMetadata(ALLOW, permission), Extensions({ permission }));
