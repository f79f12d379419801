import { createRequest, makeOperation, mapExchange, type AnyVariables, type Exchange, type Operation } from 'urql';

import { TAKES_OPERATION_ID } from '../graphql/takes-operation-id.js';
import { randomId } from './random-id.js';

type Document = Exclude<Operation['query'], string>;
type Definition = Extract<Document['definitions'][number], { kind: 'OperationDefinition' }>;
type Field = Extract<Definition['selectionSet']['selections'][number], { kind: 'Field' }>;

const NAME = 'operationId';
const name = (value: string) => ({ kind: 'Name', value }) as Field['name'];
const variable = { kind: 'Variable', name: name(NAME) };

/**
 * Gives every mutation that makes or sends something an id of its own. It is kept until the server has answered: whoever
 * presses the button again after a lost reply repeats what was asked for, and does not ask for a second one.
 */
export function operationIds(): Exchange {
  const waiting = new Map<number, string>();
  return mapExchange({
    onOperation(operation) {
      const document = operation.kind === 'mutation' ? withOperationId(operation.query) : null;
      if (!document) return;
      const operationId = waiting.get(operation.key) ?? randomId();
      waiting.set(operation.key, operationId);
      const variables: AnyVariables = { ...(operation.variables as object), [NAME]: operationId };
      const { query } = createRequest(document, variables);
      return makeOperation(operation.kind, { key: operation.key, query, variables }, operation.context);
    },
    onResult({ operation, error }) {
      if (!error?.networkError) waiting.delete(operation.key);
    },
  });
}

/** The document with the argument and its variable; null if its field takes none, or says it already. */
export function withOperationId(document: Operation['query']): Document | null {
  if (typeof document === 'string') return null;
  const definition = document.definitions.find((one): one is Definition => one.kind === 'OperationDefinition');
  const [field] = definition?.selectionSet.selections ?? [];
  if (!definition || field?.kind !== 'Field' || !TAKES_OPERATION_ID.has(field.name.value)) return null;
  if (field.arguments?.some((argument) => argument.name.value === NAME)) return null;
  const asking = {
    ...field,
    arguments: [...(field.arguments ?? []), { kind: 'Argument', name: name(NAME), value: variable }],
  };
  const declared = { kind: 'VariableDefinition', variable, type: { kind: 'NamedType', name: name('ID') } };
  const changed = {
    ...definition,
    variableDefinitions: [...(definition.variableDefinitions ?? []), declared],
    selectionSet: { ...definition.selectionSet, selections: [asking] },
  };
  const definitions = document.definitions.map((one) => (one === definition ? changed : one));
  return { kind: document.kind, definitions } as unknown as Document;
}
