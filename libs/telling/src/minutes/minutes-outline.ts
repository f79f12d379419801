import { figuresIn } from '../figures/figures.js';
import type { ReportBlock, ReportLocale, ReportOutline, ReportSection } from '../report-outline/outline.js';
import { ballotBlocks, type MinutesContext } from './ballot-blocks.js';
import type { MinutesStep, WorkshopMinutes } from './minutes.js';
import { minutesTexts } from './minutes-texts.js';

/** The minutes of a workshop, written out: decisions first, then the agenda with every vote, then what stayed open. */
export function minutesOutline(minutes: WorkshopMinutes): ReportOutline {
  const locale: ReportLocale = minutes.locale.startsWith('de') ? 'de' : 'en';
  const texts = minutesTexts(locale);
  const context: MinutesContext = { minutes, texts, figures: figuresIn(locale) };
  const people = minutes.people.map(({ role, n }) => `${n} ${texts.roles[role]?.[n === 1 ? 0 : 1] ?? role}`).join(', ');
  return {
    schema: 'sextant-outline/1',
    locale,
    cover: {
      title: texts.title,
      subtitle: minutes.name,
      facts: [
        { label: texts.cover.organisation, value: minutes.organisation },
        { label: texts.cover.date, value: context.figures.date(minutes.heldOn) },
        ...(people === '' ? [] : [{ label: texts.cover.people, value: people }]),
        { label: texts.cover.mode, value: texts.modes[minutes.confidentialityMode] },
      ],
      notice: texts.modeNotes[minutes.confidentialityMode],
    },
    sections: [
      decisionsSection(context),
      ...minutes.steps.filter(isWorthTelling).map((step, i) => stepSection(step, i, context)),
      openPointsSection(context),
    ],
  };
}

function isWorthTelling({ status, note, ballots }: MinutesStep): boolean {
  // A question may be put before its step is reached.
  return ballots.length > 0 || status === 'skipped' || (status === 'done' && note !== '');
}

function decisionsSection({ minutes, texts, figures }: MinutesContext): ReportSection {
  const decided: ReportBlock[] = minutes.decisions.map((decision) => ({
    kind: 'sentence',
    text: `${texts.kinds[decision.kind]}: ${decision.statement}`,
    support: [
      ...(decision.point ? [pointText(decision.point, minutes.labels, figures)] : []),
      texts.reason(decision.reason),
      texts.signed(decision.name, figures.date(decision.decidedOn)),
    ],
  }));
  const { columns } = texts;
  const left = (label: string) => ({ label, align: 'left' as const });
  return {
    key: 'decisions',
    heading: texts.decisions,
    blocks: [
      ...(decided.length > 0 ? decided : [{ kind: 'paragraph' as const, text: texts.noDecisions }]),
      ...table(
        texts.goals,
        [columns.goal, columns.owner, columns.figure, columns.baseline, columns.aim, columns.due].map(left),
        minutes.goals.map((goal) => [
          ...[goal.title, goal.owner, goal.figure, goal.baseline, goal.aim === '' ? '–' : goal.aim],
          figures.date(goal.dueOn),
        ]),
      ),
      ...table(
        texts.activities,
        [columns.activity, columns.owner, columns.due].map(left),
        minutes.activities.map(({ title, owner, dueOn }) => [title, owner, dueOn === null ? '–' : figures.date(dueOn)]),
      ),
    ],
  };
}

function stepSection(step: MinutesStep, index: number, context: MinutesContext): ReportSection {
  const { texts } = context;
  return {
    key: `step-${index + 1}`,
    heading: step.title,
    blocks: [
      ...(step.what === '' ? [] : [{ kind: 'paragraph' as const, text: step.what }]),
      ...(step.status === 'skipped' ? [{ kind: 'note' as const, text: texts.skipped }] : []),
      ...step.ballots.flatMap((ballot) => ballotBlocks(ballot, context)),
      ...(step.note === '' ? [] : [{ kind: 'note' as const, text: step.note }]),
    ],
  };
}

function openPointsSection({ minutes, texts }: MinutesContext): ReportSection {
  const entries = minutes.openPoints.map(({ text, isClosed }) => (isClosed ? texts.settled(text) : text));
  return {
    key: 'open-points',
    heading: texts.openPoints,
    blocks: entries.length > 0 ? [{ kind: 'list', entries }] : [{ kind: 'paragraph', text: texts.noOpenPoints }],
  };
}

function table(caption: string, columns: { label: string; align: 'left' }[], rows: string[][]): ReportBlock[] {
  return rows.length === 0 ? [] : [{ kind: 'table', caption, columns, rows }];
}

function pointText(
  point: Readonly<Record<string, number>>,
  labels: Readonly<Record<string, string>>,
  figures: MinutesContext['figures'],
): string {
  return Object.entries(point)
    .map(([axis, value]) => `${labels[axis] ?? axis} ${figures.points(value)}`)
    .join(', ');
}
