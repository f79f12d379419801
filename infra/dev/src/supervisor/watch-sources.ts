import { watch } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from './settings.js';

const FOLDERS = ['apps/api/src', 'apps/worker/src', 'libs'];
const SETTLE_MS = 300;

/** Calls back once after each burst of changes in what the API and the worker are made of, never twice at a time. */
export function watchSources(changed: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  for (const folder of FOLDERS) {
    watch(join(ROOT, folder), { recursive: true }, (_event, name) => {
      if (name === null || !/\.(ts|yaml|typ|json)$/.test(name) || name.includes('.spec.')) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(changed);
      }, SETTLE_MS);
    });
  }
}
