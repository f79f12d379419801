import { describe, expect, it } from '@jest/globals';

import { folder, repositoryFile, sextant } from './run-sextant.js';

const DEFAULT = repositoryFile('libs/instruments/shipped/social-business-position.yaml');
const ITEMS = ['intent.goal_link', 'intent.audience_choice', 'people.roles', 'audience.breadth', 'insight.listening'];

/** Twelve people of one function, who see little of anything yet. */
function analysed(waves: string[], ...args: string[]): string {
  const rows = waves.flatMap((wave) =>
    Array.from({ length: 12 }, (_, i) => ITEMS.map((item) => `${wave},Halden,p${i},sales,${item},2,4,`)).flat(),
  );
  const files = folder();
  const answers = files.write(
    'answers.csv',
    ['wave,organisation,respondent,function,item,current,desired,comment', ...rows].join('\n'),
  );
  const run = sextant('analyse', '--instrument', DEFAULT, '--answers', answers, '--seed', '7', ...args);
  expect(run).toMatchObject({ code: 0, err: '' });
  return files.write('result.json', run.out);
}

const planned = (result: string, ...args: string[]) =>
  sextant('plan', '--instrument', DEFAULT, '--result', result, ...args);

describe('sextant plan', () => {
  it('prints the proposal: stages, goals, measures, and readiness with the figures behind it', () => {
    const run = planned(analysed(['1'], '--minimum-group', '1'), '--target', 'present');

    expect(run).toMatchObject({ code: 0, err: '' });
    const plan = JSON.parse(run.out) as { stages: { activities: string[] }[]; measures: unknown[]; goals: unknown[] };
    expect(plan).toMatchObject({
      schema: 'sextant-plan/1',
      target: { position: 'present' },
      current: { position: 'familiar' },
      kind: 'move',
      stages: [{ stage: 'crawl' }, { stage: 'walk' }, { stage: 'run' }],
      ready_when: [
        { item: 'insight.listening', level: 3, value: 2, status: 'not_met' },
        { item: 'governance.guidance', level: 2.5, value: null, status: 'unknown' },
      ],
    });
    expect(plan.stages.every(({ activities }) => activities.length > 2)).toBe(true);
    expect([plan.goals.length, plan.measures.length]).toEqual([3, 6]);
  });

  it('reads as a table, and tells what may not be shown from what is not met', () => {
    const { code, out } = planned(analysed(['1']), '--target', 'familiar', '--format', 'table');

    expect(code).toBe(0);
    expect(out).toMatch(/^Socially Familiar to Socially Familiar \(stay\)\n/);
    expect(out).toContain('done when  - reviewed within twelve months: unknown');
  });

  it('says what is wrong with its input, and what with its call', () => {
    const two = analysed(['1', '2'], '--minimum-group', '1');
    const one = analysed(['1'], '--minimum-group', '1');
    const broken = folder().write('result.json', '{');

    expect(planned(two, '--target', 'present')).toMatchObject({
      code: 1,
      out: '',
      err: `${two}: holds 2 analyses; give one organisation in one wave\n`,
    });
    expect(planned(one, '--target', 'upper_right')).toMatchObject({
      code: 1,
      err: 'There is no position "upper_right"; known: familiar, present, enabled, integrated.\n',
    });
    expect(planned(broken, '--target', 'present')).toMatchObject({ code: 1, out: '' });
    expect(planned(one)).toMatchObject({ code: 2, out: '' });
  });
});
