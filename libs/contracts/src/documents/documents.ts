/** A document that the API hands over whole: where its type is declared, and what it says. */
interface DeclaredDocument {
  /** The package and its type. */
  readonly from: string;
  readonly type: string;
  readonly description: string;
}

const declared = <D extends Record<string, DeclaredDocument>>(
  documents: D,
): Readonly<Record<keyof D, DeclaredDocument>> => documents;

/**
 * Every document that the API hands over whole, by the name of its scalar: resolving its many small parts would cost more
 * than the database. The web's types and the JSON Schemas in `docs/documents` are printed from here.
 */
export const DOCUMENTS = declared({
  Advice: {
    from: '@sextant/maturity',
    type: 'Advice',
    description: 'Destination with every effect, reasons, pace and checks.',
  },
  AdviceOverride: {
    from: '@sextant/maturity',
    type: 'AdviceOverride',
    description: 'A destination set by hand: point, name, date, reason, by.',
  },
  AuditSubject: { from: '@sextant/contracts', type: 'AuditSubject', description: 'The ids that were named.' },
  ContextAnswers: {
    from: '@sextant/maturity',
    type: 'ContextAnswers',
    description: 'Option key, or keys, by question key.',
  },
  ContextProfile: {
    from: '@sextant/contracts',
    type: 'ContextProfile',
    description: 'ownership, employees, sites, markets, regulation, notes.',
  },
  Coverage: {
    from: '@sextant/contracts',
    type: 'ToldCoverage',
    description: 'Whose view is missing before a wave is closed; of a protected wave, whose was not asked for.',
  },
  FunctionWeights: { from: '@sextant/contracts', type: 'FunctionWeights', description: 'Weight by function key.' },
  Head: {
    from: '@sextant/maturity',
    type: 'Head',
    description: 'A number, or {from, to} where the exact one is not told.',
  },
  InstrumentDocument: {
    from: '@sextant/maturity',
    type: 'Instrument',
    description: 'An instrument file as it was understood.',
  },
  Measured: { from: '@sextant/maturity', type: 'Measured', description: 'What a wave says about a question.' },
  Minutes: {
    from: '@sextant/telling',
    type: 'WorkshopMinutes',
    description: 'Every question of a workshop with all its rounds, decisions and open points.',
  },
  PlanePoint: { from: '@sextant/maturity', type: 'Point', description: 'Percent of range by axis.' },
  ResultDocument: {
    from: '@sextant/maturity',
    type: 'StoredResult',
    description: 'sextant-result/2, or sextant-result/1 if it was made under rule 1.',
  },
  RoundTally: {
    from: '@sextant/maturity',
    type: 'RoundTally',
    description: 'What a round came to: counts, measures, groups and advice.',
  },
  Trend: {
    from: '@sextant/contracts',
    type: 'TrendInContext',
    description: 'Waves of an assessment side by side, in columns, with waveIds, resultIds and the instrument.',
  },
  VoteValue: {
    from: '@sextant/maturity',
    type: 'VoteValue',
    description:
      'By kind: LEVEL and CONFIDENCE a number; POINT {x, y} from 0 to 100; CHOICE a key; DOTS numbers by key; ' +
      'RANKING {order: keys, restTied: true if some are left out}; IDEAS a list of 1 to 10 texts of at most 280 signs.',
  },
  WorkshopFrame: {
    from: '@sextant/contracts',
    type: 'WorkshopFrame',
    description: 'What the screens of a workshop draw with: organisation, plane and functions.',
  },
});

export type DocumentName = keyof typeof DOCUMENTS;
