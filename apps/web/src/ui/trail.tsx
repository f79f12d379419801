import { Anchor, Breadcrumbs } from '@mantine/core';
import { Link } from 'react-router';

/** Where a page lies: links to what contains it, the widest first. */
export function Trail({ label, steps }: { label: string; steps: readonly { to: string; name: string }[] }) {
  return (
    <nav aria-label={label}>
      <Breadcrumbs separatorMargin={6} styles={{ root: { flexWrap: 'wrap' } }}>
        {steps.map(({ to, name }) => (
          <Anchor key={to} component={Link} to={to} size="sm" lh="24px">
            {name}
          </Anchor>
        ))}
      </Breadcrumbs>
    </nav>
  );
}
