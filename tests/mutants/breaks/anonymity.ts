import type { Mutant } from '../mutant.js';

const RULES = 'libs/maturity/src/anonymity/release-plan.spec.ts';
const TOLD = 'libs/maturity/src/scoring/told/told-wave.spec.ts';
const SEAL = 'libs/data/src/sealing/wave-seal.spec.ts';
const PARTICIPANTS = 'libs/assessments/src/participants/participants.service.db.spec.ts';

/** Answers that lead to a person, or figures that tell of one. */
export const ANONYMITY: readonly Mutant[] = [
  {
    name: 'four people are enough for an anonymous wave',
    file: 'libs/maturity/src/anonymity/release-rules.ts',
    find: 'anonymous: { floor: 5, usual: 5 }',
    put: 'anonymous: { floor: 4, usual: 5 }',
    promise: 'No firm can lower the minimum of an anonymous wave below five.',
    guards: [{ spec: RULES, test: 'the rules of a wave' }],
  },
  {
    name: 'comments are shown from one on',
    file: 'libs/maturity/src/anonymity/release-rules.ts',
    find: 'const COMMENTS_MINIMUM = 10;',
    put: 'const COMMENTS_MINIMUM = 1;',
    promise: 'Comments are shown from ten people on.',
    guards: [{ spec: TOLD, test: 'what a protected wave tells shows comments' }],
  },
  {
    name: 'the order of comments is that of their writers',
    file: 'libs/maturity/src/scoring/comments.ts',
    find: 'texts: own.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))',
    put: 'texts: own',
    promise: 'No order tells who wrote a comment.',
    guards: [{ spec: TOLD, test: 'what a protected wave tells shows comments' }],
  },
  {
    name: 'figures of few people are as fine as those of many',
    file: 'libs/maturity/src/anonymity/bands.ts',
    find: 'if (n < 10) return 800;',
    put: 'if (n < 10) return 100;',
    promise: 'The fewer people, the coarser what is told of them.',
    guards: [{ spec: 'libs/maturity/src/anonymity/bands.spec.ts' }],
  },
  {
    name: 'the gate lets everything out',
    file: 'libs/maturity/src/anonymity/gate/gate.ts',
    find: 'if (!found) return false;',
    put: 'if (!found) continue;',
    promise: 'No figure forces an answer, neither for a stranger nor for an insider.',
    guards: [{ spec: 'libs/maturity/src/anonymity/gate/gate.spec.ts' }],
  },
  {
    name: 'a pool of functions counts for all of its members together',
    file: 'libs/maturity/src/scoring/weighting-of-wave.ts',
    find: 'members.reduce((sum, member) => sum + weightOf(member), 0) / members.length,',
    put: 'members.reduce((sum, member) => sum + weightOf(member), 0),',
    promise: 'No weight stands for fewer people than the minimum, and none tells what is inside a pool.',
    guards: [{ spec: TOLD, test: 'what a protected wave tells counts a pool of functions' }],
  },
  {
    name: 'a change of one person between two waves is shown',
    file: 'libs/maturity/src/anonymity/trend-rule.ts',
    find: 'return isOpen || differ === 0 || differ >= k;',
    put: 'return true;',
    promise: 'Two waves never give away the one who came or left.',
    guards: [{ spec: 'libs/maturity/src/anonymity/trend-rule.spec.ts' }],
  },
  {
    name: 'a hand-in is marked when it comes, not in portions',
    file: 'libs/assessments/src/hand-ins/mark-hand-ins.ts',
    find: 'const { status, confidentialityMode: mode, minimumGroup: minimum } = await tx.get(Wave, waveId);',
    put: 'const { status, confidentialityMode: mode } = await tx.get(Wave, waveId);\n    const minimum = 1;',
    promise: 'Never fewer people than the minimum are noted as having handed in at once.',
    guards: [{ spec: PARTICIPANTS, test: 'who stands behind an answer' }],
  },
  {
    name: 'a seal opens in any place',
    file: 'libs/data/src/sealing/wave-seal.ts',
    find: 'return Buffer.from(`${this.place}|${what}`);',
    put: `return Buffer.from('answer');`,
    promise: 'An answer that was moved to another item, wave or firm does not open.',
    guards: [{ spec: SEAL }],
  },
  {
    name: 'a sealed answer is as long as what was said',
    file: 'libs/data/src/sealing/wave-seal.ts',
    find: 'const length = text.length <= SHORT ? SHORT : Math.ceil(text.length / STEP) * STEP;',
    put: 'const { length } = text;',
    promise: 'The length of what rests tells nothing.',
    guards: [{ spec: SEAL }],
  },
  {
    name: 'a confidential draft says in the clear whose it is',
    file: 'libs/data/src/migrations/sealed-answers-functions.ts',
    find: `CASE WHEN w.confidentiality_mode = 'named' THEN p.id END,`,
    put: `CASE WHEN w.confidentiality_mode <> 'anonymous' THEN p.id END,`,
    promise: 'Without the key outside the database no answer of a confidential wave leads to a person.',
    guards: [{ spec: PARTICIPANTS, test: 'who stands behind an answer is sealed' }],
  },
  {
    name: 'an anonymous draft has the sealed link as well',
    file: 'libs/data/src/migrations/sealed-answers-functions.ts',
    find: `CASE WHEN w.confidentiality_mode = 'confidential' THEN s.sealed_link END,`,
    put: `CASE WHEN w.confidentiality_mode <> 'named' THEN s.sealed_link END,`,
    promise: 'In an anonymous wave nothing at rest leads from an answer to a person, not even with the key.',
    guards: [{ spec: PARTICIPANTS, test: 'who stands behind an answer' }],
  },
  {
    name: 'the key of an anonymous wave outlives its result',
    file: 'libs/assessments/src/scoring/score-wave.ts',
    find: `      if (wave.confidentialityMode === 'anonymous') await tx.query('DELETE FROM wave_key WHERE wave_id = $1', [waveId]);\n`,
    put: '',
    promise: 'With the result of an anonymous wave its answers become unreadable in every copy.',
    guards: [
      { spec: 'libs/assessments/src/scoring/score-wave.db.spec.ts', test: 'what stays of the answers dissolves' },
    ],
  },
  {
    name: 'the count of an open wave moves with every hand-in',
    file: 'libs/assessments/src/waves/response-counts.ts',
    find: 'AND now_in.people >= coalesce(w.counted_responses, 0) + w.minimum_group`',
    put: 'AND now_in.people >= coalesce(w.counted_responses, 0)`',
    promise: 'Two looks at a count never tell of one person.',
    guards: [{ spec: 'libs/assessments/src/waves/waves.service.db.spec.ts', test: 'counting responses' }],
  },
  {
    name: 'the coverage of a protected wave counts one by one',
    file: 'libs/maturity/src/anonymity/release-rules.ts',
    find: 'Math.round((answered / invited) * 20) * 5',
    put: 'Math.round((answered / invited) * 100)',
    promise: 'Rates are told in steps of five.',
    guards: [{ spec: RULES, test: 'the rules of a wave' }],
  },
  {
    name: 'one mailbox under two spellings counts as two people',
    file: 'libs/contracts/src/mailbox.ts',
    find: `name!.replaceAll('.', '')`,
    put: 'name!',
    promise: 'Whoever invites one mailbox five times has invited one person.',
    guards: [
      { spec: 'libs/contracts/src/mailbox.spec.ts' },
      { spec: 'libs/assessments/src/participants/counted-persons.spec.ts' },
    ],
  },
];
