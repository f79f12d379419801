import {
  axisKeys,
  boundaryRuleInWords,
  gapRuleInWords,
  nextPositionInWords,
  signalRuleInWords,
  type Instrument,
  type LevelCondition,
  type ReachCheck,
} from '@sextant/maturity';

/** What an instrument measures by and advises, rule by rule, its data worded as an author may write it. */
export function rulesInWords(instrument: Instrument): string[] {
  return [
    ...(instrument.meta.licence ? [`licence: ${instrument.meta.licence}`] : []),
    ...axes(instrument),
    ...people(instrument),
    ...instrument.items.flatMap(({ key, evidence }) => (evidence ? [`evidence for ${key}: ${evidence}`] : [])),
    ...placement(instrument),
    ...(instrument.context?.questions ?? []).map(({ text }) => `asked for a recommendation: ${text}`),
    ...check('over_reach', instrument.over_reach),
    ...check('under_reach', instrument.under_reach),
    ...(instrument.gap_types ?? []).map(({ label, when }) => `gap "${label}": ${gapRuleInWords(when)}`),
    ...playbook(instrument),
    ...paths(instrument),
    ...[...(instrument.examples ?? []), ...(instrument.ambition_examples ?? [])].flatMap(({ key, text }) =>
      text ? [`example ${key}: ${text}`] : [],
    ),
  ];
}

const some = (name: string, texts: readonly (string | undefined)[] | undefined): string[] => {
  const given = (texts ?? []).filter((text) => text !== undefined);
  return given.length > 0 ? [`${name}: ${given.join('; ')}`] : [];
};

function axes(instrument: Instrument): string[] {
  return axisKeys(instrument).flatMap((key) => {
    const { label, question, bands } = instrument.axes![key]!;
    return [
      ...some(`axis ${label}`, [question]),
      ...some(
        `bands of ${label}`,
        bands?.map((band) => `from ${band.from} ${band.label}`),
      ),
    ];
  });
}

function people({ functions, sampling_guidance: guidance }: Instrument): string[] {
  return [
    ...(functions ?? []).flatMap(({ label, invite, why }) => some(`invite of ${label}`, [invite, why])),
    ...some('recommended people', [guidance?.recommended?.respondents]),
    ...some('recommended functions', [guidance?.recommended?.functions]),
  ];
}

function placement({ placement: placed, right_sizing: sizing }: Instrument): string[] {
  return [
    ...Object.values(placed?.result_types ?? {}).map(({ label, when }) => `"${label}": ${boundaryRuleInWords(when)}`),
    ...(sizing?.next_position ? [`next position: ${nextPositionInWords(sizing.next_position)}`] : []),
    ...some('towards clients', [sizing?.wording_for_clients]),
  ];
}

function check(name: string, check: ReachCheck | undefined): string[] {
  if (!check) return [];
  return [
    ...some(name, [check.client_label, check.expert_label, check.meaning]),
    ...check.signals.map(({ points, when, say }) => `${points} points: ${signalRuleInWords(when)} - ${say}`),
    ...check.bands.map(({ from, label }) => `from ${from} points: ${label}`),
    ...Object.entries(check.responses ?? {}).map(([band, response]) => `${band}: ${response}`),
  ];
}

function playbook({ playbook: entries }: Instrument): string[] {
  return Object.entries(entries ?? {}).flatMap(([position, entry]) => [
    `${position}: ${entry.purpose}`,
    ...some('good reasons to stay', entry.good_reasons_to_stay),
    ...some('goals', entry.goals),
    ...some('activities', entry.activities),
    ...entry.kpis.map(({ key, label, formula, unit, direction, cadence, starter_target: target }) =>
      [`measure ${key}: ${label}`, formula, unit, direction, cadence, ...(target === undefined ? [] : [target])].join(
        ', ',
      ),
    ),
    ...some('warning signs', entry.warning_signs),
  ]);
}

const needs = (condition: LevelCondition | string): string =>
  typeof condition === 'string'
    ? condition
    : `${condition.dimension ?? condition.item} at level ${condition.level} or more`;

function paths({ paths: steps }: Instrument): string[] {
  return (steps ?? []).flatMap((step) => [
    `${step.from} to ${step.to}: ${step.suits}`,
    ...some('ready when', step.ready_when?.map(needs)),
    ...some('crawl', step.crawl),
    ...some('walk', step.walk),
    ...some('run', step.run),
    ...some('done when', step.done_when?.map(needs)),
  ]);
}
