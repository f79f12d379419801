import type { ConfidentialityMode } from '@sextant/maturity';

/** The words of minutes. */
export interface MinutesTexts {
  readonly title: string;
  readonly cover: Readonly<Record<'organisation' | 'date' | 'people' | 'mode', string>>;
  readonly modes: Readonly<Record<ConfidentialityMode, string>>;
  readonly modeNotes: Readonly<Record<ConfidentialityMode, string>>;
  /** One of them, and several. */
  readonly roles: Readonly<Record<string, readonly [string, string]>>;
  readonly decisions: string;
  readonly noDecisions: string;
  readonly kinds: Readonly<Record<'target' | 'dissent' | 'rating' | 'agreement', string>>;
  readonly signed: (name: string, day: string) => string;
  readonly reason: (reason: string) => string;
  readonly goals: string;
  readonly activities: string;
  readonly columns: Readonly<
    Record<
      'goal' | 'owner' | 'figure' | 'baseline' | 'aim' | 'due' | 'activity' | 'option' | 'function' | 'votes',
      string
    >
  >;
  readonly openPoints: string;
  readonly noOpenPoints: string;
  readonly settled: (text: string) => string;
  readonly skipped: string;
  readonly round: (round: number) => string;
  readonly rounds: string;
  readonly measures: Readonly<
    Record<
      'votes' | 'median' | 'mean' | 'consensus' | 'clusters' | 'moved' | 'centre' | 'spread' | 'order' | 'measured',
      string
    >
  >;
  readonly atLeast: (votes: number) => string;
  readonly withheld: (minimum: number) => string;
  readonly hatched: string;
  readonly byFunction: string;
  readonly otherFunctions: string;
  readonly noFunction: string;
  readonly ideas: string;
  readonly ungrouped: string;
  readonly advice: Readonly<Record<'another_round' | 'agreed' | 'record_disagreement', string>>;
}

const ENGLISH: MinutesTexts = {
  title: 'Minutes',
  cover: { organisation: 'Organisation', date: 'Date', people: 'In the room', mode: 'Votes' },
  modes: { named: 'named', confidential: 'confidential', anonymous: 'anonymous' },
  modeNotes: {
    named: 'Votes were private until they were shown together. These minutes name nobody who voted.',
    confidential:
      'Votes are told in bands: the fewer people voted, the coarser. People joined by a code; whether each of them came once only was not checked.',
    anonymous:
      'Votes are told in bands: the fewer people voted, the coarser. Each vote came from a seat, taken with a ticket that works once.',
  },
  roles: {
    facilitator: ['facilitator', 'facilitators'],
    scribe: ['scribe', 'scribes'],
    sponsor: ['sponsor', 'sponsors'],
    participant: ['participant', 'participants'],
    observer: ['observer', 'observers'],
  },
  decisions: 'What was decided',
  noDecisions: 'No decision was recorded.',
  kinds: { target: 'Target', dissent: 'Dissent', rating: 'Rated anew', agreement: 'Agreed' },
  signed: (name, day) => `${name}, ${day}`,
  reason: (reason) => `Reason: ${reason}`,
  goals: 'Goals',
  activities: 'First activities',
  columns: {
    goal: 'Goal',
    owner: 'Owner',
    figure: 'Figure',
    baseline: 'Today',
    aim: 'Aim',
    due: 'By',
    activity: 'Activity',
    option: 'Answer',
    function: 'Function',
    votes: 'Votes',
  },
  openPoints: 'What stayed open',
  noOpenPoints: 'Nothing stayed open.',
  settled: (text) => `${text} (settled since)`,
  skipped: 'This step was skipped.',
  round: (round) => `Round ${round}`,
  rounds: 'All rounds side by side',
  measures: {
    votes: 'Votes',
    median: 'Median',
    mean: 'Mean',
    consensus: 'Consensus (0 to 1)',
    clusters: 'Clusters (votes: where)',
    moved: 'Votes that moved',
    centre: 'Centre',
    spread: 'Mean distance from the centre',
    order: 'Agreement on the order (W)',
    measured: 'Measured in the wave',
  },
  atLeast: (votes) => `at least ${votes}`,
  withheld: (minimum) =>
    `Not shown: fewer than ${minimum} people voted, or the figures would have told what one of them voted.`,
  hatched: 'All rounds side by side; hatched: not shown',
  byFunction: 'By function, last round',
  otherFunctions: 'other functions',
  noFunction: 'no function named',
  ideas: 'Ideas',
  ungrouped: 'Not grouped',
  advice: {
    another_round: 'By the stop rule another round would have helped.',
    agreed: 'By the stop rule the room agreed.',
    record_disagreement: 'By the stop rule the disagreement stands and is recorded as it is.',
  },
};

const GERMAN: MinutesTexts = {
  title: 'Protokoll',
  cover: { organisation: 'Organisation', date: 'Datum', people: 'Im Raum', mode: 'Abstimmungen' },
  modes: { named: 'namentlich', confidential: 'vertraulich', anonymous: 'anonym' },
  modeNotes: {
    named:
      'Stimmen waren verdeckt, bis sie gemeinsam gezeigt wurden. Dieses Protokoll nennt niemanden, der abgestimmt hat.',
    confidential:
      'Stimmen stehen in Spannen: je weniger abstimmten, desto gröber. Teilgenommen wurde mit einem Code; ob jede Person nur einmal kam, wurde nicht geprüft.',
    anonymous:
      'Stimmen stehen in Spannen: je weniger abstimmten, desto gröber. Jede Stimme kam von einem Platz, eingenommen mit einem Ticket, das einmal gilt.',
  },
  roles: {
    facilitator: ['Moderation', 'Moderation'],
    scribe: ['Protokoll', 'Protokoll'],
    sponsor: ['Auftraggeber:in', 'Auftraggebende'],
    participant: ['teilnehmende Person', 'Teilnehmende'],
    observer: ['beobachtende Person', 'Beobachtende'],
  },
  decisions: 'Was entschieden wurde',
  noDecisions: 'Es wurde keine Entscheidung festgehalten.',
  kinds: { target: 'Ziel', dissent: 'Widerspruch', rating: 'Neu eingestuft', agreement: 'Vereinbart' },
  signed: (name, day) => `${name}, ${day}`,
  reason: (reason) => `Begründung: ${reason}`,
  goals: 'Ziele',
  activities: 'Erste Aktivitäten',
  columns: {
    goal: 'Ziel',
    owner: 'Zuständig',
    figure: 'Kennzahl',
    baseline: 'Heute',
    aim: 'Soll',
    due: 'Bis',
    activity: 'Aktivität',
    option: 'Antwort',
    function: 'Funktion',
    votes: 'Stimmen',
  },
  openPoints: 'Was offen blieb',
  noOpenPoints: 'Es blieb nichts offen.',
  settled: (text) => `${text} (inzwischen geklärt)`,
  skipped: 'Dieser Schritt wurde übersprungen.',
  round: (round) => `Runde ${round}`,
  rounds: 'Alle Runden nebeneinander',
  measures: {
    votes: 'Stimmen',
    median: 'Median',
    mean: 'Mittelwert',
    consensus: 'Konsens (0 bis 1)',
    clusters: 'Cluster (Stimmen: wo)',
    moved: 'Bewegte Stimmen',
    centre: 'Mitte',
    spread: 'Mittlerer Abstand von der Mitte',
    order: 'Einigkeit über die Reihenfolge (W)',
    measured: 'In der Welle gemessen',
  },
  atLeast: (votes) => `mindestens ${votes}`,
  withheld: (minimum) =>
    `Nicht gezeigt: Es stimmten weniger als ${minimum} Personen ab, oder die Zahlen hätten verraten, was eine von ihnen stimmte.`,
  hatched: 'Alle Runden nebeneinander; schraffiert: nicht gezeigt',
  byFunction: 'Nach Funktion, letzte Runde',
  otherFunctions: 'andere Funktionen',
  noFunction: 'ohne Angabe',
  ideas: 'Ideen',
  ungrouped: 'Nicht gruppiert',
  advice: {
    another_round: 'Nach der Stoppregel hätte eine weitere Runde geholfen.',
    agreed: 'Nach der Stoppregel war sich der Raum einig.',
    record_disagreement: 'Nach der Stoppregel bleibt es beim Dissens; er ist so festgehalten.',
  },
};

/** The words in one language; English unless they are known in it. */
export function minutesTexts(locale: string): MinutesTexts {
  return locale.startsWith('de') ? GERMAN : ENGLISH;
}
