import { Card } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

import classes from './card-link.module.css';

/** A card that leads somewhere: one link, named by all of its text. */
export function CardLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Card withBorder padding="md" component={Link} to={to} className={classes.card}>
      {children}
    </Card>
  );
}
