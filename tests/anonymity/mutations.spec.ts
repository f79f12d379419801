import { describe, expect, it } from '@jest/globals';

import { AnswerSheet } from './attack/answer-sheet.js';
import { attack } from './attack/attack.js';
import { BANDS_WITHOUT_GATE, BANDS_WITH_COUNTS, DECIMALS, STEPS_WITHOUT_ENDS } from './before/rule.js';
import { figuresUnder } from './before/publish.js';
import { Respondents } from './reading/respondents.js';
import { clusteredWorld } from './worlds/clustered-world.js';

describe('try', () => {
  it('runs', async () => {
    for (const rule of [BANDS_WITHOUT_GATE, BANDS_WITH_COUNTS, STEPS_WITHOUT_ENDS, DECIMALS]) {
      let forced = 0;
      let undecided = 0;
      let answers = 0;
      let hit = 0;
      for (const [i, size] of [6, 8, 11, 12, 14, 16, 19, 23, 27, 31].entries()) {
        const world = clusteredWorld(i, size);
        const sheet = new AnswerSheet([world.input]);
        const started = process.cpuUsage();
        const outcome = await attack(sheet.answers, sheet.truth(), figuresUnder(rule, new Respondents(sheet, 0)));
        const used = process.cpuUsage(started);
        console.log(
          rule.name,
          world.name,
          sheet.answers.length,
          outcome.forced.length,
          outcome.undecided.length,
          ((used.user + used.system) / 1e6).toFixed(1),
        );
        forced += outcome.forced.length;
        undecided += outcome.undecided.length;
        answers += outcome.answers;
        hit += Number(outcome.forced.length > 0);
      }
      console.log(rule.name, { answers, forced, undecided, hit });
    }
    expect(1).toBe(1);
  }, 600000);
});
