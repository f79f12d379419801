import { SimpleGrid, Text } from '@mantine/core';

import { useFormats, useMessages } from '../../i18n/locale.js';
import { clientMessages } from './client-messages.js';

/** Fields of a client's profile, in the order they are shown. */
export const PROFILE_FIELDS = ['employees', 'sites', 'ownership', 'markets', 'regulation', 'notes'] as const;

/** Which of them hold whole numbers. */
export const PROFILE_NUMBERS: readonly string[] = ['employees', 'sites'];

/** A client's profile as the API hands it over. */
export type Profile = Partial<Record<(typeof PROFILE_FIELDS)[number], string | number>>;

/** The facts that are known; nothing at all if none is. */
export function ClientProfile({ profile }: { profile: unknown }) {
  const messages = useMessages(clientMessages);
  const { number } = useFormats();
  const facts = profile as Profile;
  const known = PROFILE_FIELDS.filter((field) => facts[field] !== undefined && facts[field] !== '');
  if (known.length === 0) return null;
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }} component="dl" m={0}>
      {known.map((field) => {
        const value = facts[field]!;
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
