import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Every route that is served, as `POST /auth/sign-in`; HEAD comes with GET by itself. */
export function servedRoutes(app: NestFastifyApplication): string[] {
  // `├── /auth/sign-in (POST)` and what hangs below it.
  const tree = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const parents: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const parts = /^(.*?[├└]── )(\S+)(?: \((.*)\))?$/.exec(line);
    if (!parts) return [];
    const depth = parts[1]!.length / 4;
    parents.splice(depth - 1);
    parents.push(parts[2]!);
    const verbs = (parts[3] ?? '').split(', ').filter((verb) => verb && verb !== 'HEAD');
    return verbs.map((verb) => `${verb} ${parents.join('')}`);
  });
}
