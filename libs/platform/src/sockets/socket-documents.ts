import {
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';

/** What a document may be, as over HTTP. */
export interface DocumentLimits {
  readonly maxTokens: number;
  readonly rules: readonly ValidationRule[];
}

/** Different documents that are kept; pages have a handful each. */
const MOST_KEPT = 200;
/** Longer ones are read anew each time, so that what is kept stays small. */
const LONGEST_KEPT = 10_000;

/**
 * Reads the documents that come over sockets, with the limits that hold over HTTP. A room full of screens asks with one text:
 * it is read and judged once, and all of them hold the same tree.
 */
export class SocketDocuments {
  private readonly known = new Map<string, DocumentNode>();
  private readonly judged = new WeakMap<DocumentNode, readonly GraphQLError[]>();

  constructor(private readonly limits: DocumentLimits) {}

  /** Throws a GraphQLError for a text that is no document, or too long. */
  parse(text: string): DocumentNode {
    const known = this.known.get(text);
    if (known) return known;
    const document = parse(text, { maxTokens: this.limits.maxTokens });
    if (text.length <= LONGEST_KEPT) this.keep(text, document);
    return document;
  }

  /** Everything that is wrong with a document. */
  validate(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
    const errors = this.judged.get(document) ?? validate(schema, document, [...specifiedRules, ...this.limits.rules]);
    this.judged.set(document, errors);
    return errors;
  }

  /** The oldest goes first. */
  private keep(text: string, document: DocumentNode): void {
    const [oldest] = this.known.keys();
    if (this.known.size >= MOST_KEPT && oldest !== undefined) this.known.delete(oldest);
    this.known.set(text, document);
  }
}
