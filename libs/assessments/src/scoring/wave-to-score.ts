import { Wave, type Tx } from '@sextant/data';
import { instrumentOf } from '@sextant/instruments';
import {
  NO_GROUP,
  readResult,
  seedText,
  type PreviousWave,
  type ResultDocument,
  type SizesOfWave,
  type WaveAnswers,
  type WaveInput,
} from '@sextant/maturity';

import type { WaveSeals } from '../sealing/wave-seals.js';
import { seedOf } from './canonical-json.js';
import { changeOfResultMembers } from './members-of-result.js';
import { readWaveAnswers, type ReadAnswers } from './wave-answers.js';

/** Waves before the scored one whose answers a change needs: each result stands beside those that it was compared with. */
const WAVES_BEFORE = 3;

/** Everything that the result of a frozen wave depends on, and how many answers were read for it. */
export interface WaveToScore {
  readonly input: WaveInput;
  readonly answersRead: number;
}

/** Reads it. */
export async function readWaveToScore(tx: Tx, seals: WaveSeals, wave: Wave): Promise<WaveToScore> {
  const { input, read } = await readAt(tx, seals, wave, 0);
  return { input, answersRead: read.answersRead };
}

async function readAt(
  tx: Tx,
  seals: WaveSeals,
  wave: Wave,
  depth: number,
): Promise<{ input: WaveInput; read: ReadAnswers }> {
  const instrument = await instrumentOf(tx, wave.instrumentVersionId);
  const read = await readWaveAnswers(tx, seals, wave.id, instrument);
  const text = seedText(instrument, wave.id);
  const input: WaveInput = {
    instrument,
    answers: read.answers,
    mode: wave.confidentialityMode,
    minimumGroup: wave.minimumGroup,
    functionWeights: wave.functionWeights,
    breakdowns: wave.breakdowns,
    invited: await readInvited(tx, wave.id),
    seed: seedOf(text),
    seedText: text,
    previous: await readPrevious(tx, seals, wave, read, depth),
  };
  return { input, read };
}

/** Null where nobody was invited here: the answers were imported. */
export async function readInvited(tx: Tx, waveId: string): Promise<WaveInput['invited']> {
  const rows = await tx.query<{ function: string; people: number }>(
    'SELECT function, count(*)::int AS people FROM participant WHERE wave_id = $1 GROUP BY function',
    [waveId],
  );
  if (rows.length === 0) return null;
  return {
    total: rows.reduce((sum, { people }) => sum + people, 0),
    byFunction: Object.fromEntries(rows.map((row) => [row.function, row.people])),
  };
}

interface Before {
  readonly id: string;
  readonly mode: string;
  readonly versionId: string;
  readonly document: unknown;
  readonly sizes: SizesOfWave | null;
}

/** The last scored wave before this one; with its answers only where both waves know whose they are. */
async function readPrevious(
  tx: Tx,
  seals: WaveSeals,
  wave: Wave,
  read: ReadAnswers,
  depth: number,
): Promise<PreviousWave | null> {
  const [before] = await tx.query<Before>(
    `SELECT w.wave_id AS id, w.confidentiality_mode AS mode, w.instrument_version_id AS "versionId", w.document, f.sizes
       FROM released_wave w LEFT JOIN wave_fingerprint f ON f.wave_id = w.wave_id
      WHERE w.assessment_id = $1 AND (w.closed_at, w.number) < (SELECT closed_at, number FROM wave WHERE id = $2)
      ORDER BY w.place DESC LIMIT 1`,
    [wave.assessmentId, wave.id],
  );
  if (!before) return null;
  const result = readResult(before.document);
  const members = await changeOfResultMembers(
    tx,
    wave.breakdowns,
    { waveId: before.id, sizes: sizesOf(before, result) },
    { waveId: wave.id, sizes: sizesOfAnswers(read.answers) },
  );
  const isLinked =
    before.mode === wave.confidentialityMode && before.mode !== 'anonymous' && isBase(result) && depth < WAVES_BEFORE;
  if (!isLinked) return { result, members };
  const earlier = await readAt(tx, seals, await tx.get(Wave, before.id), depth + 1);
  const pairs = pairsOf(earlier.read, read);
  return { result, members, linked: pairs.length > 0 ? { input: earlier.input, pairs } : null };
}

/** Decimals over few people were told under rule 1: what the same people say now must not be laid against them. */
function isBase({ anonymity: { rule, minimumGroup } }: ResultDocument): boolean {
  return rule === 2 || minimumGroup === 1;
}

/** By function, as kept beside the result; of results made before only how many there were in all. */
function sizesOf({ sizes }: Before, { participation: { respondents } }: ResultDocument): SizesOfWave {
  const total = typeof respondents === 'number' ? respondents : (respondents?.from ?? 0);
  return sizes ?? { total, groups: {} };
}

function sizesOfAnswers({ respondents }: WaveAnswers): SizesOfWave {
  const sizes: Record<string, number> = {};
  for (const { function: key } of respondents) sizes[key ?? NO_GROUP] = (sizes[key ?? NO_GROUP] ?? 0) + 1;
  return { total: respondents.length, groups: { function: sizes } };
}

function pairsOf(earlier: ReadAnswers, later: ReadAnswers): [number, number][] {
  const places = new Map(earlier.people.map((person, place) => [person, place]));
  return later.people.flatMap((person, place): [number, number][] => {
    const before = person === null ? undefined : places.get(person);
    return before === undefined ? [] : [[before, place]];
  });
}
