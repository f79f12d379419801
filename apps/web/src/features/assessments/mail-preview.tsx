import { Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';

import type { WaveMailKind } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { LOCALES, useLocale, useMessages } from '../../i18n/locale.js';
import { QueryState } from '../../ui/query-state.js';
import { mailPreviewMessages } from './mail-preview-messages.js';

const PREVIEW = graphql(`
  query WaveMailPreview($waveId: ID!, $kind: WaveMailKind!, $locale: String!) {
    waveMailPreview(waveId: $waveId, kind: $kind, locale: $locale) {
      subject
      html
    }
  }
`);

const KINDS: readonly WaveMailKind[] = ['INVITATION', 'REMINDER'];

/** The mail as stakeholders will see it, in the firm's colours, before anybody gets it. */
export function MailPreview({ waveId, onClose }: { waveId: string; onClose: () => void }) {
  const messages = useMessages(mailPreviewMessages);
  const { locale } = useLocale();
  const [language, setLanguage] = useState<string>(locale);
  const [kind, setKind] = useState<WaveMailKind>('INVITATION');
  const [preview, retry] = useQuery({ query: PREVIEW, variables: { waveId, kind, locale: language } });
  return (
    <Modal opened onClose={onClose} title={messages.title} size="lg">
      <Stack>
        <Group>
          <NativeSelect
            label={messages.kind}
            value={kind}
            data={KINDS.map((value) => ({ value, label: messages.kinds[value] }))}
            onChange={(event) => setKind(event.currentTarget.value as WaveMailKind)}
          />
          <NativeSelect
            label={messages.language}
            value={language}
            data={LOCALES.map((value) => ({ value, label: messages.languages[value] }))}
            onChange={(event) => setLanguage(event.currentTarget.value)}
          />
        </Group>
        <QueryState result={preview} retry={retry}>
          {({ waveMailPreview: { subject, html } }) => (
            <>
              <Text>
                <Text span c="dimmed">
                  {messages.subject}:{' '}
                </Text>
                {subject}
              </Text>
              {/* A mail lies on white paper whatever the colours around it are. */}
              <iframe
                title={messages.title}
                sandbox=""
                srcDoc={html}
                style={{ width: '100%', height: 420, border: '1px solid var(--chart-rule)', background: '#fff' }}
              />
              <Text size="sm" c="dimmed">
                {messages.hint}
              </Text>
            </>
          )}
        </QueryState>
      </Stack>
    </Modal>
  );
}
