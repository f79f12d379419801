import type { ReportContext } from '../report-outline/report-context.js';

const ENGLISH = {
  standing: { title: 'Where are we?', share: 'How sure', people: 'People who answered' },
  distance: {
    title: 'How far should we go?',
    recommended: (label: string, wording: string | null) => `To ${label}${wording === null ? '.' : `: ${wording}.`}`,
    wishElsewhere: (label: string) => `People wish for ${label}.`,
    path: (from: string, to: string, wish: string | null) =>
      `today ${from}, recommended ${to}${wish === null ? '' : `, wished ${wish}`}`,
  },
  change: {
    title: 'What has changed, and how much of it is real?',
    moved: (name: string, points: string) => `${name} by ${points}`,
    since: (wave: string, parts: string) =>
      `Since ${wave} more has moved than noise explains: ${parts} points, the same items and the same mix of people compared.`,
    still: (wave: string) => `Since ${wave} nothing has moved beyond noise.`,
    real: (total: string, real: string, range: string | null) =>
      `${total}, of which real ${real}${range === null ? '' : ` (${range})`}`,
    composition: (points: string) => `because others answered ${points}`,
    instrument: (points: string) => `because other items were asked ${points}`,
  },
  hearMore: {
    title: 'Hear more people before a target is set',
    text: 'The answers do not settle where the organisation stands. Another round, or a talk with those who were not heard, comes first.',
    rate: 'Share of those invited who answered',
    share: 'Share of the likeliest position',
  },
  target: {
    title: (label: string) => `Agree on ${label} as the target, or say why another`,
    because: (name: string, band: string, sayings: string) => `${name}: ${band}. ${sayings}`,
    inStep: 'The wish and the recommendation are in step. What is missing is a date and a name.',
    points: (points: string) => `${points} of 100`,
  },
  start: {
    title: (dimension: string) => `Name who answers for ${dimension}`,
    text: 'Nowhere else do today and the wish lie further apart.',
    tied: 'Today and the wish lie far apart here; other dimensions cannot be told from it.',
    today: 'Today',
    desired: 'Desired',
    gap: 'Gap',
  },
  settle: {
    groupsTitle: (high: string, low: string) => `Bring ${high} and ${low} to one table`,
    groupsText: (dimension: string) =>
      `They see ${dimension} differently, by more than noise explains. A plan on two pictures of today would divide them.`,
    difference: 'Difference in points',
    itemTitle: (item: string) => `Settle what is true of “${item}”`,
    itemText: 'Nowhere else do answers lie further apart.',
    consensus: 'Consensus, 0 to 1',
  },
  confirm: {
    title: (label: string) => `Confirm ${label} in the workshop, or say why another`,
    text: 'Until somebody stands by it with a name and a reason, the position stays provisional.',
    share: 'How sure',
  },
};

const GERMAN: typeof ENGLISH = {
  standing: { title: 'Wo stehen wir?', share: 'Wie sicher', people: 'Personen, die geantwortet haben' },
  distance: {
    title: 'Wie weit sollten wir gehen?',
    recommended: (label, wording) => `Bis ${label}${wording === null ? '.' : `: ${wording}.`}`,
    wishElsewhere: (label) => `Gewünscht wird ${label}.`,
    path: (from, to, wish) => `heute ${from}, empfohlen ${to}${wish === null ? '' : `, gewünscht ${wish}`}`,
  },
  change: {
    title: 'Was hat sich verändert, und wie viel davon ist echt?',
    moved: (name, points) => `${name} um ${points}`,
    since: (wave, parts) =>
      `Seit ${wave} hat sich mehr bewegt, als das Rauschen erklärt: ${parts} Punkte, bei gleichen Fragen und gleicher Mischung der Befragten.`,
    still: (wave) => `Seit ${wave} hat sich nichts über das Rauschen hinaus bewegt.`,
    real: (total, real, range) => `${total}, davon echt ${real}${range === null ? '' : ` (${range})`}`,
    composition: (points) => `weil andere geantwortet haben ${points}`,
    instrument: (points) => `weil anderes gefragt wurde ${points}`,
  },
  hearMore: {
    title: 'Mehr Menschen hören, bevor ein Ziel gesetzt wird',
    text: 'Die Antworten entscheiden nicht, wo die Organisation steht. Zuerst braucht es eine weitere Runde oder ein Gespräch mit denen, die nicht gehört wurden.',
    rate: 'Anteil der Eingeladenen, die geantwortet haben',
    share: 'Anteil der wahrscheinlichsten Position',
  },
  target: {
    title: (label) => `${label} als Ziel vereinbaren oder sagen, warum ein anderes`,
    because: (name, band, sayings) => `${name}: ${band}. ${sayings}`,
    inStep: 'Wunsch und Empfehlung stimmen überein. Es fehlen ein Datum und ein Name.',
    points: (points) => `${points} von 100`,
  },
  start: {
    title: (dimension) => `Bestimmen, wer für ${dimension} einsteht`,
    text: 'Nirgends liegen heute und Wunsch weiter auseinander.',
    tied: 'Heute und Wunsch liegen hier weit auseinander; andere Dimensionen lassen sich davon nicht unterscheiden.',
    today: 'Heute',
    desired: 'Gewünscht',
    gap: 'Abstand',
  },
  settle: {
    groupsTitle: (high, low) => `${high} und ${low} an einen Tisch bringen`,
    groupsText: (dimension) =>
      `Sie sehen ${dimension} verschieden, mehr als das Rauschen erklärt. Ein Plan auf zwei Bildern von heute würde sie trennen.`,
    difference: 'Unterschied in Punkten',
    itemTitle: (item) => `Klären, was bei „${item}“ gilt`,
    itemText: 'Nirgends liegen die Antworten weiter auseinander.',
    consensus: 'Konsens, 0 bis 1',
  },
  confirm: {
    title: (label) => `${label} im Workshop bestätigen oder sagen, warum eine andere Position`,
    text: 'Bis jemand mit Namen und Grund dafür einsteht, bleibt die Position vorläufig.',
    share: 'Wie sicher',
  },
};

/** The words of the brief in the language of its report. */
export const briefTexts = ({ input }: ReportContext): typeof ENGLISH => (input.locale === 'de' ? GERMAN : ENGLISH);
