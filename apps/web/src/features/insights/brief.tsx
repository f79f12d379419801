import { Anchor, Stack, Text, Title } from '@mantine/core';
import type { Brief, BriefStatement } from '@sextant/telling';
import { useRef } from 'react';
import { Link } from 'react-router';

import { useMessages } from '../../i18n/locale.js';
import classes from './brief.module.css';
import { insightsMessages } from './messages.js';
import { useOpenForPrint } from './use-open-for-print.js';

/** What is known and what to decide, on one page. Each sentence opens the numbers that it rests on. */
export function BriefOnPage({ brief: { findings, decisions }, waveId }: { brief: Brief; waveId: string }) {
  const messages = useMessages(insightsMessages);
  const page = useRef<HTMLDivElement>(null);
  useOpenForPrint(page);
  return (
    <div ref={page} className={classes.page} data-decisions={decisions.length > 0 || undefined}>
      <Stack gap="xl">
        {findings.map((finding) => (
          <section key={finding.key} className={classes.finding} aria-labelledby={`brief-${finding.key}`}>
            <Title order={2} size="h4" c="dimmed" fw={500} id={`brief-${finding.key}`}>
              {finding.title}
            </Title>
            <Text className={classes.sentence}>{finding.text}</Text>
            <Numbers statement={finding} waveId={waveId} />
          </section>
        ))}
      </Stack>
      {decisions.length > 0 && (
        <section className={classes.decisions} aria-labelledby="brief-decisions">
          <Title order={2} size="h4" id="brief-decisions">
            {messages.decisions}
          </Title>
          <ol>
            {decisions.map((decision) => (
              <li key={decision.key}>
                <Text fw={600}>{decision.title}</Text>
                <Text size="sm">{decision.text}</Text>
                <Numbers statement={decision} waveId={waveId} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

function Numbers({ statement, waveId }: { statement: BriefStatement; waveId: string }) {
  const messages = useMessages(insightsMessages);
  return (
    <details className={classes.numbers}>
      <summary>
        {messages.numbersBehind}
        <span className={classes.about}>: {statement.title}</span>
      </summary>
      <dl>
        {statement.numbers.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Anchor component={Link} to={`/waves/${waveId}/result#${statement.section}`} size="sm" className={classes.inFull}>
        {messages.inFull}
        <span className={classes.about}>: {statement.title}</span>
      </Anchor>
    </details>
  );
}
