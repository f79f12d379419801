/** A statement that exists only while figures carry it. */
export interface BriefStatement {
  key: string;
  /** The question it answers; for a decision, what is to be decided. */
  title: string;
  text: string;
  /** The figures it rests on; never empty. */
  numbers: { label: string; value: string }[];
  /** Key of the section of the report that tells it in full. */
  section: 'answer' | 'position' | 'dimensions' | 'items' | 'advice' | 'trend';
}
