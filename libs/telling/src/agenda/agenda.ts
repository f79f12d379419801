import {
  measuredItem,
  measuredPoint,
  scaleOf,
  type Advice,
  type AdviceOverride,
  type BallotKind,
  type BallotOption,
  type Instrument,
  type Measured,
  type ResultDocument,
  type State,
  type StateResult,
  type StepContent,
} from '@sextant/maturity';

import { adviceSection } from '../report-outline/advice-section.js';
import { ReportContext } from '../report-outline/report-context.js';
import { agendaTexts, type AgendaTexts } from './agenda-texts.js';

/** A point of an agenda as it is proposed. */
export interface ProposedStep {
  readonly key: string;
  readonly title: string;
  readonly what: string;
  readonly output: string;
  readonly minutes: number;
  /** What the result or the instrument has to say at this step, for the screens. */
  readonly content: StepContent | null;
  readonly ballots: readonly ProposedBallot[];
}

/** A question as it is proposed. */
export interface ProposedBallot {
  readonly kind: BallotKind;
  readonly question: string;
  readonly item: string | null;
  readonly state: State | null;
  readonly options: readonly BallotOption[];
  readonly dots: number | null;
  readonly measured: Measured | null;
}

/** What an agenda is built from; the instrument in the language of the room. */
export interface AgendaFacts {
  readonly instrument: Instrument;
  readonly result: ResultDocument;
  readonly advice: Advice | null;
  readonly override: AdviceOverride | null;
  readonly locale: string;
}

const ITEMS_TO_DISCUSS = 5;
const DOTS = 5;
/** For instruments that say nothing of workshops. */
const PLAIN_PLAN = [
  { key: 'position', minutes: 20, what: '' },
  { key: 'disagree', minutes: 40, what: '' },
  { key: 'close', minutes: 10, what: '' },
];

/** The instrument's steps, each with the questions that the result suggests. */
export function proposeAgenda(facts: AgendaFacts): ProposedStep[] {
  const texts = agendaTexts(facts.locale);
  const plan = facts.instrument.workshop?.steps ?? PLAIN_PLAN;
  return plan.map((step: { key: string; minutes: number; what: string; output?: string }) => ({
    key: step.key,
    title: texts.titles[step.key] ?? titled(step.key),
    what: sentence(step.what),
    output: sentence(step.output ?? ''),
    minutes: Math.max(1, Math.round(step.minutes)),
    content: contentOf(CONTENT[step.key]?.(facts) ?? []),
    ballots: BALLOTS[step.key]?.(facts, texts) ?? [],
  }));
}

/** The items that people disagree on most, by consensus or by the widest gap between two functions; worst first. */
export function itemsToDiscuss(result: ResultDocument, most = ITEMS_TO_DISCUSS): string[] {
  const listed = result.disagreement;
  const place = (sorted: typeof listed) => new Map(sorted.map(({ item }, i) => [item, i]));
  const byConsensus = place(
    listed.filter(({ consensus }) => consensus !== null).sort((a, b) => a.consensus! - b.consensus!),
  );
  const byGap = place(
    listed
      .filter(({ perceptionGap }) => perceptionGap)
      .sort((a, b) => b.perceptionGap!.levels - a.perceptionGap!.levels),
  );
  const worst = (item: string) => Math.min(byConsensus.get(item) ?? Infinity, byGap.get(item) ?? Infinity);
  return listed
    .map(({ item }) => item)
    .sort((a, b) => worst(a) - worst(b))
    .slice(0, most);
}

/** A question about an item: its levels with their words, and what the wave measured. */
export function levelBallot(
  { instrument, result }: Omit<AgendaFacts, 'advice' | 'override' | 'locale'>,
  key: string,
): ProposedBallot {
  const item = instrument.items.find((each) => each.key === key)!;
  const { levels, labels } = scaleOf(instrument, item);
  return {
    ...PLAIN,
    kind: 'level',
    question: item.text,
    item: key,
    state: 'current',
    options: levels.map((level) => ({ key: String(level), label: labels[level] ?? '' })),
    measured: measuredItem(result.current, key),
  };
}

const PLAIN = { item: null, state: null, options: [], dots: null, measured: null } as const;

type BallotsOf = (facts: AgendaFacts, texts: AgendaTexts) => ProposedBallot[];

const BALLOTS: Readonly<Record<string, BallotsOf>> = {
  position: ({ result }, texts) => pointBallot(result.current, 'current', texts.whereNow),
  disagree: (facts) => itemsToDiscuss(facts.result).map((key) => levelBallot(facts, key)),
  desired: ({ result }, texts) => (result.desired ? pointBallot(result.desired, 'desired', texts.whereTo) : []),
  ambition: (_, texts) => [
    {
      ...PLAIN,
      kind: 'choice',
      question: texts.confirmTarget,
      options: Object.entries(texts.targetAnswers).map(([key, label]) => ({ key, label })),
    },
  ],
  goals: (facts, texts) => {
    const goals = playbookOf(facts)?.goals ?? [];
    const options = goals.map((label, i) => ({ key: `goal-${i + 1}`, label }));
    const ideas: ProposedBallot = { ...PLAIN, kind: 'ideas', question: texts.whichGoals };
    return options.length < 2 ? [ideas] : [{ ...PLAIN, kind: 'dots', question: texts.whichGoals, options, dots: DOTS }];
  },
  first_steps: (_, texts) => [{ ...PLAIN, kind: 'ideas', question: texts.firstSteps }],
  close: (_, texts) => [{ ...PLAIN, kind: 'confidence', question: texts.confidence }],
};

const CONTENT: Readonly<Record<string, (facts: AgendaFacts) => readonly string[]>> = {
  ambition: adviceInSentences,
  goals: (facts) => {
    const entry = playbookOf(facts);
    if (!entry) return [];
    return [entry.purpose, ...entry.kpis.map(({ label, unit }) => (unit ? `${label} (${unit})` : label))];
  },
  first_steps: ({ instrument, advice }) => {
    const to = advice?.next?.position;
    return instrument.paths?.find((step) => step.to === to)?.crawl ?? [];
  },
};

/** What the rules recommend, where to go next, and what the two checks of the wish say: as the report says it. */
function adviceInSentences({ instrument, result, advice, override, locale }: AgendaFacts): string[] {
  const section = adviceSection(
    new ReportContext({
      instrument,
      result,
      advice,
      override,
      locale: locale.startsWith('de') ? 'de' : 'en',
      subject: { organisation: '', wave: '', date: null },
    }),
  );
  return (section?.blocks ?? []).flatMap((block) => (block.kind === 'sentence' ? [block.text] : []));
}

function pointBallot(state: StateResult, of: 'current' | 'desired', question: string): ProposedBallot[] {
  if (!state.plane) return [];
  return [{ ...PLAIN, kind: 'point', question, state: of, measured: measuredPoint(state) }];
}

/** The playbook of where to go next, or of where the organisation stands. */
function playbookOf({ instrument, result, advice }: AgendaFacts) {
  const position = advice?.next?.position ?? advice?.placement.position ?? result.current.plane?.position;
  return position ? (instrument.playbook?.[position] ?? null) : null;
}

const titled = (key: string): string => (key.charAt(0).toUpperCase() + key.slice(1)).replaceAll('_', ' ');

/** Instruments note what a step is for in a few words; screens show it as a sentence. */
function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const contentOf = (points: readonly string[]): StepContent | null => (points.length > 0 ? { points } : null);
