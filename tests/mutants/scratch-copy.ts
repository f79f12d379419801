import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const OWN_PACKAGES = 'node_modules/@sextant';

/**
 * A copy of the sources as they are now, changes that were not committed included, in which anything may be broken. It lies
 * within the checkout: packages are found there, only our own are the copy's.
 */
export class ScratchCopy {
  readonly root: string;

  constructor(checkout: string) {
    mkdirSync(join(checkout, 'var'), { recursive: true });
    this.root = mkdtempSync(join(checkout, 'var/mutants-'));
    for (const file of filesOf(checkout)) copy(join(checkout, file), join(this.root, file));
    mkdirSync(join(this.root, OWN_PACKAGES), { recursive: true });
    for (const name of readdirSync(join(checkout, OWN_PACKAGES))) {
      const link = join(OWN_PACKAGES, name);
      symlinkSync(readlinkSync(join(checkout, link)), join(this.root, link));
    }
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

function filesOf(checkout: string): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { cwd: checkout, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  // What was deleted and not committed yet is listed all the same.
  return [...new Set(listed.split('\0'))].filter((file) => file !== '' && existsSync(join(checkout, file)));
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
