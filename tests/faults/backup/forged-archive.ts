import { createReadStream, createWriteStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

import { extract, pack } from 'tar-stream';

/** Writes an archive anew, whole as far as gzip and tar can tell, with every entry as `change` leaves it; null leaves it out. */
export async function forgeArchive(
  from: string,
  to: string,
  change: (name: string, content: Buffer) => Buffer | null,
): Promise<void> {
  const entries = createReadStream(from).pipe(createGunzip()).pipe(extract());
  const forged = pack();
  const written = pipeline(forged, createGzip(), createWriteStream(to));
  for await (const entry of entries) {
    const { name } = entry.header;
    const content = change(name, await buffer(entry));
    if (content) forged.entry({ name }, content);
  }
  forged.finalize();
  await written;
}
