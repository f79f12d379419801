/** Lets Node run the TypeScript sources: `node --import ./infra/dev/register.mjs file.ts`. */
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';

process.env.SWC_NODE_PROJECT ??= fileURLToPath(new URL('../../tsconfig.base.json', import.meta.url));
register('@swc-node/register/esm', import.meta.url);
