import { adviceProblems, scaleOf, type ContextAnswers, type Instrument, type LevelCondition } from '@sextant/maturity';

import type { Problems } from './problem.js';

type Path = (string | number)[];

/** What the context questionnaire, checks, playbook and paths say about axes, positions, items and dimensions. */
export function checkAdvice(instrument: Instrument, problems: Problems): void {
  checkContext(instrument, problems);
  for (const check of ['over_reach', 'under_reach'] as const) {
    problems.repeated([check, 'signals'], instrument[check]?.signals);
    const bands = (instrument[check]?.bands ?? []).map(({ label }) => label);
    for (const label of Object.keys(instrument[check]?.responses ?? {})) {
      problems.unknown([check, 'responses', label], 'band', label, bands);
    }
  }
  problems.repeated(['gap_types'], instrument.gap_types);
  const positions = (instrument.positions ?? []).map(({ key }) => key);
  for (const [name, entry] of Object.entries(instrument.playbook ?? {})) {
    problems.unknown(['playbook', name], 'position', name, positions);
    problems.repeated(['playbook', name, 'kpis'], entry.kpis);
  }
  instrument.paths?.forEach((step, i) => {
    if (step.from !== 'any') problems.unknown(['paths', i, 'from'], 'position', step.from, positions);
    if (!['same', 'lower'].includes(step.to)) problems.unknown(['paths', i, 'to'], 'position', step.to, positions);
    for (const list of ['ready_when', 'done_when'] as const) {
      step[list]?.forEach((condition, j) => {
        if (typeof condition !== 'string') checkCondition(instrument, problems, ['paths', i, list, j], condition);
      });
    }
  });
  problems.repeated(['workshop', 'steps'], instrument.workshop?.steps);
  checkExamples(instrument, problems);
}

/** Rules in words that cannot be read; asked of an instrument in which everything else fits. */
export function checkAdviceRules(instrument: Instrument, problems: Problems): void {
  for (const { path, message } of adviceProblems(instrument)) problems.add(partsOf(path), message);
}

/** `over_reach.signals[2].when` in parts. */
export function partsOf(path: string): Path {
  return path.split(/[.[\]]+/).flatMap((part) => (part === '' ? [] : [/^\d+$/.test(part) ? Number(part) : part]));
}

function checkContext(instrument: Instrument, problems: Problems): void {
  const { context } = instrument;
  if (!context) return;
  const axes = Object.keys(instrument.axes ?? {});
  const axesOnly = (path: Path, numbers: object | undefined) => {
    for (const axis of Object.keys(numbers ?? {})) {
      if (axis !== 'until') problems.unknown([...path, axis], 'axis', axis, axes);
    }
  };
  axesOnly(['context', 'base'], context.base);
  for (const axis of axes) {
    if (context.base[axis] === undefined) problems.add(['context', 'base'], `has no value for axis "${axis}"`);
  }
  if (context.clamp.min >= context.clamp.max) problems.add(['context', 'clamp'], 'min must lie below max');
  problems.repeated(['context', 'questions'], context.questions);
  context.questions.forEach((question, i) => {
    const path: Path = ['context', 'questions', i];
    problems.repeated([...path, 'options'], question.options);
    if (question.choose && question.choose.min > question.choose.max) {
      problems.add([...path, 'choose'], 'min must not lie above max');
    }
    question.options.forEach((option, j) => {
      for (const part of ['effect', 'floor', 'ceiling'] as const) axesOnly([...path, 'options', j, part], option[part]);
      if (option.ceiling?.until) {
        checkCondition(instrument, problems, [...path, 'options', j, 'ceiling', 'until'], option.ceiling.until);
      }
    });
  });
}

function checkCondition(instrument: Instrument, problems: Problems, path: Path, condition: LevelCondition): void {
  const { item, dimension } = condition;
  if ((item === undefined) === (dimension === undefined)) {
    problems.add(path, 'must name either an item or a dimension');
    return;
  }
  const items = instrument.items.filter(({ key, dimension: of }) => key === item || of === dimension);
  if (item !== undefined)
    problems.unknown(
      [...path, 'item'],
      'item',
      item,
      instrument.items.map(({ key }) => key),
    );
  else
    problems.unknown(
      [...path, 'dimension'],
      'dimension',
      dimension!,
      instrument.dimensions.map(({ key }) => key),
    );
  const scales = items.map((found) => scaleOf(instrument, found));
  if (scales.some(({ lowest, highest }) => condition.level < lowest || condition.level > highest)) {
    problems.add([...path, 'level'], `level ${condition.level} is not on the scale`);
  }
}

function checkExamples(instrument: Instrument, problems: Problems): void {
  problems.repeated(['examples'], instrument.examples);
  problems.repeated(['ambition_examples'], instrument.ambition_examples);
  instrument.examples?.forEach(({ answers }, i) =>
    checkAnswers(instrument, problems, ['examples', i, 'answers'], answers),
  );
  const examples = (instrument.examples ?? []).map(({ key }) => key);
  instrument.ambition_examples?.forEach((example, i) => {
    checkAnswers(instrument, problems, ['ambition_examples', i, 'answers'], example.answers);
    if (example.destination_of !== undefined) {
      problems.unknown(['ambition_examples', i, 'destination_of'], 'example', example.destination_of, examples);
    }
  });
}

function checkAnswers(instrument: Instrument, problems: Problems, path: Path, answers: ContextAnswers): void {
  const questions = instrument.context?.questions ?? [];
  for (const [name, chosen] of Object.entries(answers)) {
    const question = questions.find(({ key }) => key === name);
    if (!question) {
      problems.unknown(
        [...path, name],
        'question',
        name,
        questions.map(({ key }) => key),
      );
      continue;
    }
    const options = question.options.map(({ key }) => key);
    for (const option of [chosen].flat()) problems.unknown([...path, name], 'option', option, options);
  }
}
