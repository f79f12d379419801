/** The weight of each stakeholder group, by its key. */
export type FunctionWeights = Readonly<Record<string, number>>;

/** The ids that a mutation named, by the names of its arguments. */
export type AuditSubject = Readonly<Record<string, string>>;
