import { describe, expect, it } from '@jest/globals';
import { buildSchema, GraphQLError, type ValidationRule } from 'graphql';

import { SocketDocuments } from './socket-documents.js';

const schema = buildSchema('type Query { one: Int, two: Int }');
let judged = 0;

/** Allows one field. */
const oneField: ValidationRule = (context) => ({
  OperationDefinition(node) {
    judged += 1;
    if (node.selectionSet.selections.length > 1) context.reportError(new GraphQLError('one field', { nodes: node }));
  },
});
const documents = () => new SocketDocuments({ maxTokens: 10, rules: [oneField] });

describe('a document over a socket', () => {
  it('is read and judged once, however many ask with the same text', () => {
    const read = documents();
    judged = 0;

    const [first, second] = [1, 2].map(() => read.parse('{ one }')) as [ReturnType<typeof read.parse>, unknown];
    expect(second).toBe(first);
    expect([read.validate(schema, first), read.validate(schema, first)]).toEqual([[], []]);
    expect(judged).toBe(1);
  });

  it('is held to the limits that hold over HTTP', () => {
    const read = documents();

    expect(read.validate(schema, read.parse('{ one two }'))).toMatchObject([{ message: 'one field' }]);
    expect(read.validate(schema, read.parse('{ three }'))).toHaveLength(1);
    expect(() => read.parse('{ one one one one one one one one one one }')).toThrow('tokens');
    expect(() => read.parse('{')).toThrow('Syntax Error');
  });

  it('is forgotten after many others', () => {
    const read = documents();
    const first = read.parse('{ one }');

    for (let i = 0; i < 300; i += 1) read.parse(`{ a${i}: one }`);

    expect(read.parse('{ one }')).not.toBe(first);
  });
});
