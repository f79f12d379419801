import { DOCUMENTS, type DocumentName } from '@sextant/contracts';
import { GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';

const scalars = new Map(
  Object.entries(DOCUMENTS).map(([name, { description }]) => [
    name,
    new GraphQLScalarType({
      name,
      description,
      parseValue: (value) => value,
      parseLiteral: (node, variables) => (node.kind === Kind.NULL ? null : valueFromASTUntyped(node, variables)),
    }),
  ]),
);

/** The scalar of a document, for `@Field(() => documentOf('Trend'))`: it goes out as it is. */
export const documentOf = (name: DocumentName): GraphQLScalarType => scalars.get(name)!;
