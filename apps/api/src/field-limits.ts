import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type FieldNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** Fields at the root; of mutations one: each has its own transaction, its own audit entry and its own reply. */
const MOST_AT_ROOT = { query: 10, subscription: 1, mutation: 1 } as const;
/** Fields that answer under one name in one place. */
const MOST_EQUAL = 5;
const MOST_FRAGMENTS = 30;

/** Counts fields where they end up, whatever fragments they come from. */
export function fieldLimits(context: ValidationContext): ASTVisitor {
  const refuse = (message: string): void => context.reportError(new GraphQLError(message));
  return {
    Document({ definitions }) {
      const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
      if (fragments.length > MOST_FRAGMENTS) refuse(`A document may hold ${MOST_FRAGMENTS} fragments.`);
    },
    OperationDefinition({ operation, selectionSet }) {
      const most = MOST_AT_ROOT[operation];
      if (fieldsOf(context, selectionSet).length > most) refuse(`A ${operation} may have ${most} fields at its root.`);
    },
    SelectionSet(selectionSet) {
      const counts = new Map<string, number>();
      for (const { alias, name } of fieldsOf(context, selectionSet)) {
        const key = (alias ?? name).value;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      if (Math.max(0, ...counts.values()) > MOST_EQUAL) refuse(`A field may be asked for ${MOST_EQUAL} times.`);
    },
  };
}

/** The fields of a selection with those of its fragments, each fragment once: as execution collects them. */
function fieldsOf(context: ValidationContext, selectionSet: SelectionSetNode): FieldNode[] {
  const found: FieldNode[] = [];
  const spread = new Set<string>();
  const open = [selectionSet];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const selection of next.selections) {
      if (selection.kind === Kind.FIELD) found.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) open.push(selection.selectionSet);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = context.getFragment(selection.name.value);
        if (fragment) open.push(fragment.selectionSet);
      }
    }
  }
  return found;
}
