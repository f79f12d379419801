import { Group, Text } from '@mantine/core';

/** The product's name with its mark. */
export function Wordmark() {
  return (
    <Group gap="xs" wrap="nowrap">
      <img src="/sextant.svg" alt="" width="26" height="26" />
      <Text fw={600} fz="lg" component="span">
        Sextant
      </Text>
    </Group>
  );
}
