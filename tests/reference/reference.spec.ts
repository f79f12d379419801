import { describe, expect, it } from '@jest/globals';

import { evaluateCase } from '../../apps/cli/src/reference/evaluate.js';
import { readReferenceFolder } from '../../apps/cli/src/reference/reference-folder.js';
import { compare } from './compare.js';

const files = readReferenceFolder(import.meta.dirname);

describe('the public reference set', () => {
  it('holds all of its cases', () => {
    expect(files.flatMap(({ cases }) => cases)).toHaveLength(273);
  });

  for (const { name, cases, data } of files) {
    const statistics = [...new Set(cases.map(({ statistic }) => statistic))];

    it.each(statistics)(`${name}: %s`, (statistic) => {
      const problems = cases
        .filter((one) => one.statistic === statistic)
        .flatMap((one) => {
          const evaluation = evaluateCase(one, data);
          if ('error' in evaluation) return [`${one.id}: ${evaluation.error}`];
          // Through JSON, as a reader of the command's output has it.
          return compare(one, JSON.parse(JSON.stringify(evaluation.actual))).problems;
        });
      expect(problems).toEqual([]);
    });
  }
});
