/** Lets Node run the TypeScript sources: `node --import ./infra/dev/register.mjs file.ts`. */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
// Stack traces name the lines that one edits.
process.setSourceMapsEnabled(true);
