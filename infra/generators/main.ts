/** `npm run new feature <room>/<feature>`: writes the first two files of a feature and says what comes next. */
import { join } from 'node:path';

import { NotReady, readFeature } from './feature/read-feature.js';
import { writeFeature } from './feature/write-feature.js';

const USAGE = 'Usage: npm run new feature <room>/<feature>   (for example: npm run new feature assessments/waves)';
const root = join(import.meta.dirname, '../..');

async function main([kind, place, ...rest]: readonly string[]): Promise<number> {
  if (kind !== 'feature' || !place || rest.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const feature = readFeature(root, place);
  for (const path of await writeFeature(root, feature)) console.log(`wrote ${path}`);
  console.log(
    `Next: list the service in libs/${feature.room}/src/${feature.room}.module.ts and export it from index.ts.`,
  );
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof NotReady ? error.message : error);
    process.exitCode = 1;
  },
);
