import { Table, Text } from '@mantine/core';

import { useMessages } from '../../i18n/locale.js';
import { instrumentMessages } from './instrument-messages.js';

/** What became of a part of a file in an earlier format. */
interface FileChange {
  readonly kind: string;
  readonly path: string;
  readonly to: string | null;
}

/** Everything that a file in an earlier format was read as: what has an effect from now on first. */
export function FileChanges({ changes }: { changes: readonly FileChange[] }) {
  const messages = useMessages(instrumentMessages);
  const inOrder = changes.toSorted((a, b) => Number(b.kind === 'obeyed') - Number(a.kind === 'obeyed'));
  return (
    <>
      <Text size="sm">{messages.converted}</Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{messages.path}</Table.Th>
            <Table.Th>{messages.whatChanged}</Table.Th>
            <Table.Th>{messages.standsNow}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {inOrder.map(({ kind, path, to }) => (
            <Table.Tr key={`${kind} ${path}`}>
              <Table.Td>{path}</Table.Td>
              <Table.Td>{messages.changes[kind] ?? kind}</Table.Td>
              <Table.Td>{to}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
