import { readFileSync, writeFileSync } from 'node:fs';
import { instrumentJsonSchema } from '@sextant/contracts';

import { keyList } from './key-list.js';
import type { Schema } from './schema-keys.js';

const GUIDE = new URL('../../../docs/instrument-file.md', import.meta.url);
const guide = readFileSync(GUIDE, 'utf8');
const list = keyList(instrumentJsonSchema() as Schema);
writeFileSync(GUIDE, guide.replace(/(<!-- keys -->\n)[\s\S]*(\n<!-- end of keys -->)/, `$1\n${list}$2`));
