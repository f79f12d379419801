import { WORKSHOP_PARTICIPANT_PERMISSIONS, PARTICIPANT_PERMISSIONS, type Permission } from '@sextant/contracts';
import {
  getNamedType,
  GraphQLID,
  GraphQLObjectType,
  GraphQLSchema,
  isInputObjectType,
  type GraphQLFieldConfig,
  type GraphQLInputType,
} from 'graphql';

/** The argument by which a client names one operation. */
export const OPERATION_ID = 'operationId';

/** Arguments that make a repetition harmless by themselves. */
const GUARDS: ReadonlySet<string> = new Set([OPERATION_ID, 'revision', 'baseRevision']);

const RULE =
  'operationId: a UUID made by the client. Sent again with the same one, nothing is done again, and the reply is the same.';

/**
 * The one rule for what must not be done twice: every mutation of members takes an operation id, unless a revision that it
 * starts from guards it already. No resolver asks for it, so none can forget it.
 */
export function withOperationIds(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  const { fields, ...type } = config.mutation!.toConfig();
  const guarded = Object.entries(fields).map(
    ([name, field]) => [name, needsId(field) ? taking(field) : field] as const,
  );
  const mutation = new GraphQLObjectType({ ...type, description: RULE, fields: Object.fromEntries(guarded) });
  return new GraphQLSchema({
    ...config,
    mutation,
    types: config.types.filter((each) => each !== config.mutation),
  });
}

function taking<S, C>(field: GraphQLFieldConfig<S, C>): GraphQLFieldConfig<S, C> {
  return { ...field, args: { ...field.args, [OPERATION_ID]: { type: GraphQLID } } };
}

function needsId({ args = {}, extensions }: GraphQLFieldConfig<unknown, unknown>): boolean {
  const permission = extensions?.permission as Permission;
  const isForParticipants = PARTICIPANT_PERMISSIONS.has(permission) || WORKSHOP_PARTICIPANT_PERMISSIONS.has(permission);
  return !isForParticipants && !Object.entries(args).some(([name, { type }]) => isGuard(name, type));
}

function isGuard(name: string, type: GraphQLInputType): boolean {
  if (GUARDS.has(name)) return true;
  const named = getNamedType(type);
  return isInputObjectType(named) && Object.values(named.getFields()).some((field) => isGuard(field.name, field.type));
}
