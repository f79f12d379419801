import type { Tx } from '@sextant/data';
import {
  changeOfMembers,
  changeOfSizes,
  type MemberOfWave,
  type SizesOfWave,
  type WaveMembers,
} from '@sextant/maturity';

/** Who is in a wave's result, as far as people can be told apart. */
interface ResultMembers {
  /** What `person` of the members stands for: two waves are compared by people only if it is the same in both. */
  readonly knownBy: 'participant' | 'name' | 'nothing';
  readonly members: readonly MemberOfWave[];
  readonly sizes: SizesOfWave;
}

/** A wave and how many people of each group are in its result. */
export interface WaveBySize {
  readonly waveId: string;
  readonly sizes: SizesOfWave;
}

/**
 * How the people in the result of a wave differ from those in the one before, by declared group. Counted is who is in the
 * results: noted at closing from the list of participants, which knows no answers; in named imports by the names of the
 * file; else only by head counts.
 */
export async function changeOfResultMembers(
  tx: Tx,
  breakdowns: readonly string[],
  before: WaveBySize,
  after: WaveBySize,
): Promise<WaveMembers> {
  const [earlier, later] = [await membersOf(tx, before), await membersOf(tx, after)];
  const areKnown = earlier.knownBy !== 'nothing' && earlier.knownBy === later.knownBy;
  return areKnown
    ? changeOfMembers(breakdowns, earlier.members, later.members)
    : changeOfSizes(earlier.sizes, later.sizes);
}

async function membersOf(tx: Tx, { waveId, sizes }: WaveBySize): Promise<ResultMembers> {
  const invited = await tx.query<Row>(
    `${UNIT_PATHS}
     SELECT p.stakeholder_id AS person, p.function, p.level, (SELECT path.name FROM path WHERE path.id = p.unit_id) AS unit
       FROM participant p WHERE p.wave_id = $1 AND p.is_in_result`,
    [waveId],
  );
  if (invited.length > 0) return { knownBy: 'participant', members: invited.map(memberOf), sizes };
  const named = await tx.query<Row>(
    `${UNIT_PATHS}
     SELECT r.known_as AS person, r.function, r.level, (SELECT path.name FROM path WHERE path.id = r.unit_id) AS unit
       FROM respondent r WHERE r.wave_id = $1 AND r.known_as IS NOT NULL`,
    [waveId],
  );
  return { knownBy: named.length > 0 ? 'name' : 'nothing', members: named.map(memberOf), sizes };
}

interface Row {
  readonly person: string;
  readonly function: string;
  readonly level: string;
  readonly unit: string | null;
}

/** Groups as the answers name them. */
const UNIT_PATHS = `WITH RECURSIVE path AS (
  SELECT u.id, u.name FROM unit u WHERE u.parent_id IS NULL
  UNION ALL
  SELECT u.id, path.name || ' / ' || u.name FROM unit u JOIN path ON path.id = u.parent_id)`;

function memberOf({ person, function: key, level, unit }: Row): MemberOfWave {
  return { person, groups: { function: key || null, level: level || null, unit } };
}
