import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { readEnvironment } from '../config/environment.js';
import { FileStore } from './file-store.js';

let folder: string;
let files: FileStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sextant-files-'));
  const environment = {
    DATABASE_URL: 'postgres://db',
    APP_SECRET: 'kZ3vQ8mT1xW6bN4pR9sL2dF7hJ5gY0cA',
    DATA_DIR: folder,
  };
  files = new FileStore(readEnvironment(environment));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const text = async (key: string) => new TextDecoder().decode(await files.get(key));

describe('the file store', () => {
  it('hands back what it was given, and the newest of two', async () => {
    await files.put('tenant/report.pdf', bytes('one'));
    await files.put('tenant/report.pdf', bytes('two'));

    expect(await text('tenant/report.pdf')).toBe('two');
  });

  it('forgets, also what it never had', async () => {
    await files.put('tenant/gone.pdf', bytes('one'));
    await files.remove('tenant/gone.pdf');
    await files.remove('tenant/gone.pdf');

    await expect(files.get('tenant/gone.pdf')).rejects.toThrow();
  });

  it('writes nowhere but in its folder', async () => {
    await expect(files.put('../outside.pdf', bytes('x'))).rejects.toThrow();
    await expect(files.get('../../etc/passwd')).rejects.toThrow();

    expect(await readdir(folder)).toEqual(['files']);
  });
});
