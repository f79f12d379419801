import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { format } from 'prettier';

import { featureFiles, type Feature } from './feature-files.js';

/** The house's format, so that a new file needs no second look. */
const STYLE = { parser: 'typescript', printWidth: 120, singleQuote: true, trailingComma: 'all' } as const;

/** Writes a feature's files below a root and answers with their paths; never over a file that is there. */
export async function writeFeature(root: string, feature: Feature): Promise<string[]> {
  const files = featureFiles(feature);
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), await format(text, STYLE), { flag: 'wx' });
  }
  return [...files.keys()];
}
