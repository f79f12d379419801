/** One person of a stakeholder list, with the row of the file. */
export interface StakeholderRow {
  readonly row: number;
  readonly name: string;
  readonly email: string | null;
  /** A key where the functions are known and the cell names one of them, else what stands in the cell. */
  readonly function: string;
  readonly level: string;
  /** Names from the top of the tree down; empty for none. */
  readonly unitPath: readonly string[];
  readonly locale: string;
}
