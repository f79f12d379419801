/** Loaded before a server: on demand it collects its garbage and tells what it still holds. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

process.on('message', (order: unknown) => {
  if (order !== 'memory') return;
  collect();
  const { heapUsed, external } = process.memoryUsage();
  process.send!({ held: heapUsed + external });
});
