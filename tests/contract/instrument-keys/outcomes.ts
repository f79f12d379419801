import { answerRules, asked, defaultMode, lowestMinimum } from '@sextant/assessments';
import {
  adviceRules,
  changeOfMembers,
  coverage,
  invitedCoverage,
  missedExpectations,
  overrideProblems,
  proposePlan,
  releaseRules,
  scoreWave,
  seedText,
  type Instrument,
  type WaveInput,
} from '@sextant/maturity';
import { proposeAgenda, reportOutline } from '@sextant/telling';

import { rulesInWords } from '../../../apps/cli/src/check/rules-in-words.js';

const MEMBERS = ['f1', 'f2'].map((key) => ({ person: key, groups: { function: key } }));

const MODES = ['named', 'confidential', 'anonymous'] as const;

/** Everything that the product makes of an instrument, as one text. */
export function outcomesOf(instrument: Instrument): string {
  const first = scoreWave(wave(instrument, 1, null));
  const second = scoreWave(wave(instrument, 2, first));
  const third = scoreWave(wave(instrument, 3, second));
  const advised = advice(instrument);
  const report = (['en', 'de'] as const).map((locale) =>
    reportOutline({
      instrument,
      result: second,
      advice: advised,
      locale,
      subject: { organisation: 'O', wave: 'W', date: null },
    }),
  );
  return JSON.stringify([
    first,
    second,
    third,
    advised,
    report,
    seedText(instrument, 'wave'),
    adviceRules(instrument).gapType({ unit: 'points', current: 1, desired: 40, pull: 1 }),
    missedExpectations(instrument),
    overrideProblems(instrument, ['reach'], { by: 'nobody' }),
    proposeAgenda({ instrument, result: second, advice: advised, override: null, locale: 'en' }),
    attempt(() => proposePlan(instrument, second, 'b')),
    ['f1', 'f2'].map((key) => asked(instrument, { function: key, horizonOn: '2027-01-01' })),
    ['f1', 'f2'].map((key) => [...answerRules(instrument, key).ratings].map(([item, ratings]) => [item, [...ratings]])),
    answerRules(instrument, 'f1').takesComments,
    defaultMode(instrument),
    MODES.map((mode) => [
      lowestMinimum(instrument, mode),
      releaseRules({
        mode,
        minimumGroup: lowestMinimum(instrument, mode),
        modes: instrument.aggregation?.confidentiality_modes,
      }),
    ]),
    coverage({ ...wave(instrument, 1, null), invited: { total: 9, byFunction: { f1: 5, f2: 4 } } }),
    invitedCoverage(instrument, {}),
    rulesInWords(instrument),
  ]);
}

function attempt(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return String(error);
  }
}

function advice(instrument: Instrument) {
  return adviceRules(instrument).advise({
    answers: { market: ['small', 'large'], means: 'few', driver: 'fear' },
    levelsNow: { governance: 3 },
    current: { reach: 20, depth: 30 },
    desired: { reach: 80, depth: 80 },
  });
}

/** Six people who differ; a wave later they stand a little beyond a boundary, and the next one again. */
function wave(instrument: Instrument, number: number, before: ReturnType<typeof scoreWave> | null): WaveInput {
  const people = number === 3 ? 4 : 6;
  const respondents = Array.from({ length: people }, (_, i) => ({
    function: i % 2 === 0 ? 'f1' : 'f2',
    statedPoint: { reach: 70, depth: 70 },
  }));
  const answers = respondents.flatMap(({ function: key }, respondent) =>
    instrument.items.flatMap(({ key: item, ask }, at) => {
      if (ask && !ask.includes('all') && !ask.includes(key)) return [];
      const spread = [1, 3, 5, 4, 2, 3][respondent]!;
      const level = item === 'i3' ? spread % 3 : Math.min(5, Math.max(1, spread + (number === 2 ? at : 0)));
      // One person leaves half of a dimension open.
      const isOpen = respondent === 1 && at === 1;
      return [{ respondent, item, current: isOpen ? null : level, desired: item === 'i3' ? 2 : 5, comment: null }];
    }),
  );
  return {
    instrument,
    answers: { respondents, answers },
    mode: 'named',
    minimumGroup: 1,
    seed: 1,
    replicates: 30,
    previous: before && { result: before, members: changeOfMembers(['function'], MEMBERS, MEMBERS), linked: null },
  };
}
