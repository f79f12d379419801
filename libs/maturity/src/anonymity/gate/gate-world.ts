/**
 * Answers as the gate sees them: one row a question, one place a person. An option is a level counted from 0, turned where the item is, so
 * that more points are always a higher option; -1 where no level was given. Who answered which question is no secret of the gate.
 */
export interface GateWorld {
  readonly people: number;
  /** Options of each question. */
  readonly levels: readonly number[];
  /** By question and person. */
  readonly options: readonly Int16Array[];
  /** People who stand in the same corner of all groupings share a number; partners are sought there first. */
  readonly cornerOf: ArrayLike<number>;
  /** Questions that people may exchange together, such as a dimension's. By question. */
  readonly bundleOf: ArrayLike<number>;
}

/** Other answers that some people might have given; reused, so copy what is to be kept. */
export interface Changes {
  readonly length: number;
  readonly person: ArrayLike<number>;
  readonly question: ArrayLike<number>;
  /** By how many options each answer differs. */
  readonly by: ArrayLike<number>;
}

/** Something printed that depends on answers. */
export interface Figure {
  readonly questions: readonly number[];
  /** Whether it takes long to tell: then it is asked last. */
  readonly isSlow: boolean;
  /** Whether the same would be printed if these answers were other ones. Never true where it cannot be told. */
  keeps(changes: Changes): boolean;
}
