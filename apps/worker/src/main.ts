import { readEnvironment, runProcess } from '@sextant/platform';

import { createWorker } from './create-worker.js';

runProcess(() => createWorker(readEnvironment()));
