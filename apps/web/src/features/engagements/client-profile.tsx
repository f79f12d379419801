import { SimpleGrid, Text } from '@mantine/core';
import type { ContextProfile } from '@sextant/contracts';

import { useFormats, useMessages } from '../../i18n/locale.js';
import { clientMessages } from './client-messages.js';

/** Fields of a client's profile, in the order they are shown. */
export const PROFILE_FIELDS = ['employees', 'sites', 'ownership', 'markets', 'regulation', 'notes'] as const;

/** Which of them hold whole numbers. */
export const PROFILE_NUMBERS: readonly string[] = ['employees', 'sites'];

/** The facts that are known; nothing at all if none is. */
export function ClientProfile({ profile }: { profile: ContextProfile }) {
  const messages = useMessages(clientMessages);
  const { number } = useFormats();
  const known = PROFILE_FIELDS.filter((field) => profile[field] !== undefined && profile[field] !== '');
  if (known.length === 0) return null;
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }} component="dl" m={0}>
      {known.map((field) => {
        const value = profile[field]!;
        return (
          <div key={field}>
            <Text size="sm" c="dimmed" component="dt">
              {messages[field]}
            </Text>
            <Text component="dd" m={0}>
              {typeof value === 'number' ? number(value) : value}
            </Text>
          </div>
        );
      })}
    </SimpleGrid>
  );
}
