import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe } from '@jest/globals';

import { closeAfterTests } from './bench.js';

/** A disk of a few megabytes that can be filled to the last byte, and emptied again. */
export interface SmallDisk {
  readonly folder: string;
  fill(): void;
  free(): void;
}

/** A suite on a small disk. Only root mounts one: for others the suite reports itself as skipped. */
export function describeWithSmallDisk(name: string, megabytes: number, suite: (disk: SmallDisk) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'sextant-disk-'));
  if (!mount(folder, megabytes)) {
    rmSync(folder, { recursive: true });
    // eslint-disable-next-line house/no-switched-off-tests -- it says so instead of passing unseen.
    describe.skip(`${name} (no disk can be mounted here)`, () => suite({ folder, fill: never, free: never }));
    return;
  }
  chmodSync(folder, 0o777);
  const ballast = join(folder, 'ballast');
  closeAfterTests(() => {
    execFileSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true, force: true });
    return Promise.resolve();
  });
  describe(name, () => suite({ folder, fill: () => fill(ballast), free: () => rmSync(ballast, { force: true }) }));
}

function mount(folder: string, megabytes: number): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'sextant-test', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function fill(file: string): void {
  const piece = Buffer.alloc(4_096);
  for (;;) {
    try {
      writeFileSync(file, piece, { flag: 'a' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return;
      throw error;
    }
  }
}

function never(): never {
  throw new Error('There is no disk.');
}
