import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WavesModule } from '@sextant/assessments';
import { bench, GivenWaves, SMALL_INSTRUMENT } from '@sextant/testing';

const root = join(import.meta.dirname, '../../../..');
const register = join(root, 'infra/dev/register.mjs');

const setUp = () => bench({}, { modules: [WavesModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let folder: string;

beforeAll(async () => {
  the = await setUp();
  folder = await mkdtemp(join(tmpdir(), 'sextant-import-'));
  const instrument = { ...SMALL_INSTRUMENT, meta: { ...SMALL_INSTRUMENT.meta, key: 'from-a-file' } };
  await writeFile(join(folder, 'instrument.json'), JSON.stringify(instrument));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function sextant(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const { apiUrl, secret } = the.database;
    const program = spawn(process.execPath, ['--import', register, 'apps/cli/src/main.ts', ...args], {
      cwd: root,
      env: { PATH: process.env.PATH, DATABASE_URL: apiUrl, APP_SECRET: secret, DATA_DIR: folder },
    });
    let [stdout, stderr] = ['', ''];
    program.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    program.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    program.once('error', reject);
    program.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

const HEADER = 'wave,organisation,respondent,function,item,current,desired,comment';

async function answersFile(...rows: string[]): Promise<string> {
  const path = join(folder, `${rows.length}-${Math.random()}.csv`);
  await writeFile(path, [HEADER, ...rows].join('\n'));
  return path;
}

const GOOD = ['1', '2'].flatMap((wave) =>
  Array.from(
    { length: 5 },
    (_, i) => `${wave},Acme,p${i},sales,goal,${wave === '1' ? i + 1 : 5 - (i % 2)},${wave === '1' ? 5 : 4},`,
  ),
);

const count = async (table: string) => {
  const [row] = await the.db.run(the.owner, (tx) => tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`));
  return row!.n;
};

describe('sextant import answers', () => {
  const inNew = (answers: string, engagementId: string) => [
    ...['import', 'answers', '--tenant', the.owner.tenantId, '--engagement', engagementId],
    ...['--instrument', join(folder, 'instrument.json'), '--answers', answers, '--mode', 'confidential'],
  ];
  const engagement = async () => (await new GivenWaves(the).assessment(the.owner.tenantId, the.clientId)).engagementId;

  it('makes an assessment of a file with its waves, and adds to it later', async () => {
    const first = await sextant(...inNew(await answersFile(...GOOD), await engagement()));
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const { assessmentId, waves } = JSON.parse(first.stdout) as { assessmentId: string; waves: { name: string }[] };
    expect(waves.map(({ name }) => name)).toEqual(['1', '2']);

    const inOld = ['import', 'answers', '--tenant', the.owner.tenantId, '--assessment', assessmentId, '--mode'];
    const more = await answersFile(...GOOD.slice(0, 5).map((row) => row.replace(/^1/, '3').replace(/,5,$/, ',3,')));
    expect(await sextant(...inOld, 'confidential', '--answers', more)).toMatchObject({ code: 0 });
    const again = await sextant(...inOld, 'confidential', '--answers', more);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toContain('imported already');
    const entries = await the.db.run(the.owner, (tx) =>
      tx.query(`SELECT action FROM audit_entry WHERE outcome = 'done' ORDER BY sequence`),
    );
    expect(entries.map((entry) => (entry as { action: string }).action)).toEqual([
      'importInstrument',
      'publishInstrumentVersion',
      'createAssessment',
      'importAnswers',
      'importAnswers',
    ]);
  });

  it('names every problem with row and column, and leaves nothing behind', async () => {
    const engagementId = await engagement();
    const before = [await count('assessment'), await count('wave')];
    const path = await answersFile('1,Acme,al,sales,goal,9,,', '1,Acme,al,sales,gaol,3,,');

    const outcome = await sextant(...inNew(path, engagementId));

    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr.trim().split('\n')).toEqual([
      expect.stringContaining('row 2, column 6 (current):'),
      expect.stringContaining('row 3, column 5 (item):'),
    ]);
    expect([await count('assessment'), await count('wave')]).toEqual(before);
  });

  it('says what is wrong with the call', async () => {
    const path = await answersFile(...GOOD);

    expect(await sextant('import', 'answers')).toMatchObject({ code: 2 });
    const both = ['--assessment', 'y', '--engagement', 'z', '--mode', 'named'];
    expect(await sextant('import', 'answers', '--tenant', 'x', '--answers', path, ...both)).toMatchObject({ code: 2 });
    const nobody = await sextant(
      ...['import', 'answers', '--tenant', 'Nobody', '--assessment', 'y', '--answers', path, '--mode', 'named'],
    );
    expect(nobody).toMatchObject({ code: 1, stderr: 'There is no firm "Nobody".\n' });
  });
});
