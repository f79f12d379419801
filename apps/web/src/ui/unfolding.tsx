import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';

/** A form that waits behind its button until it is wanted. */
export function Unfolding({ label, children }: { label: string; children: ReactNode }) {
  const [isOpen, { open }] = useDisclosure();
  if (isOpen) return children;
  return (
    <Group>
      <Button variant="default" onClick={open}>
        {label}
      </Button>
    </Group>
  );
}
