import { Alert, Button, Grid, Group, ScrollArea, Stack, Tabs, Text, Textarea, Title } from '@mantine/core';

import type { VersionInBuilderFragment } from '../../../graphql/graphql.js';
import { useMessages } from '../../../i18n/locale.js';
import { errorCode } from '../../../session/api-client.js';
import { Refusal } from '../../../session/refusal.js';
import { FileProblems } from '../file-problems.js';
import { instrumentMessages } from '../instrument-messages.js';
import { InstrumentPreview } from '../instrument-preview.js';
import { AxesForm } from './axes-form.js';
import { builderMessages } from './builder-messages.js';
import { DimensionsForm, FunctionsForm } from './entries-form.js';
import { GeneralForm } from './general-form.js';
import { ItemsForm } from './items-form.js';
import { LanguagesForm } from './languages-form.js';
import { DraftProvider, useDraft, useInstrumentDraft } from './use-instrument-draft.js';

const FORMS = {
  general: GeneralForm,
  dimensions: DimensionsForm,
  items: ItemsForm,
  axes: AxesForm,
  functions: FunctionsForm,
  languages: LanguagesForm,
} as const;

const KEYS = Object.keys(FORMS) as (keyof typeof FORMS)[];

interface InstrumentBuilderProps {
  readonly version: VersionInBuilderFragment;
  readonly onSaved: () => void;
}

/** A draft in forms, with its source and a preview beside them: three views of one text. */
export function InstrumentBuilder({ version, onSaved }: InstrumentBuilderProps) {
  const draft = useInstrumentDraft(version);
  const messages = useMessages(builderMessages);
  const words = useMessages(instrumentMessages);
  return (
    <DraftProvider value={draft}>
      <Stack>
        <SaveBar version={version} onSaved={onSaved} />
        <Tabs defaultValue="items" keepMounted={false}>
          <Tabs.List aria-label={messages.parts}>
            {KEYS.map((key) => (
              <Tabs.Tab key={key} value={key}>
                {messages.tabs[key]}
              </Tabs.Tab>
            ))}
            <Tabs.Tab value="source" ml="auto">
              {words.source}
            </Tabs.Tab>
          </Tabs.List>
          {KEYS.map((key) => (
            <Tabs.Panel key={key} value={key} pt="md">
              <Beside form={key} />
            </Tabs.Panel>
          ))}
          <Tabs.Panel value="source" pt="md">
            <SourceView />
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </DraftProvider>
  );
}

/** What is wrong, and the way to keep what was changed. */
function SaveBar({ version, onSaved }: InstrumentBuilderProps) {
  const messages = useMessages(builderMessages);
  const words = useMessages(instrumentMessages);
  const draft = useDraft();
  const { problems, isChanged, isRestored, isChecking, saving } = draft;
  return (
    <Stack gap="xs">
      <Group>
        <Button
          disabled={!isChanged || isChecking || problems.length > 0}
          loading={saving.fetching}
          onClick={() => void draft.save().then((isSaved) => isSaved && onSaved())}
        >
          {words.save}
        </Button>
        {isChanged && (
          <Button variant="subtle" onClick={() => draft.setSource(version.source)}>
            {messages.undo}
          </Button>
        )}
        <Text size="sm" c="dimmed" role="status">
          {isRestored && `${messages.restored} `}
          {isChanged && (isChecking ? messages.checking : problems.length === 0 ? messages.fine : '')}
        </Text>
      </Group>
      <FileProblems problems={problems} />
      {errorCode(saving.error) === 'CHANGED_MEANWHILE' ? (
        <Alert color="red" role="alert">
          {words.conflict}
        </Alert>
      ) : (
        <Refusal error={saving.error} />
      )}
    </Stack>
  );
}

/** A form, and what stakeholders will see of it. */
function Beside({ form }: { form: keyof typeof FORMS }) {
  const messages = useMessages(builderMessages);
  const words = useMessages(instrumentMessages);
  const { isBroken, instrument } = useDraft();
  const Form = FORMS[form];
  if (isBroken) return <Alert color="red">{messages.broken}</Alert>;
  if (form !== 'items') return <Form />;
  return (
    <Grid gap="xl">
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <Form />
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <Title order={2} size="h4" mb="sm">
          {words.preview}
        </Title>
        <ScrollArea.Autosize mah="75vh" viewportProps={{ tabIndex: 0, 'aria-label': words.preview }}>
          <InstrumentPreview instrument={instrument} />
        </ScrollArea.Autosize>
      </Grid.Col>
    </Grid>
  );
}

function SourceView() {
  const words = useMessages(instrumentMessages);
  const draft = useDraft();
  return (
    <Textarea
      aria-label={words.source}
      value={draft.source}
      onChange={(event) => draft.setSource(event.currentTarget.value)}
      autosize
      minRows={20}
      maxRows={32}
      spellCheck={false}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
    />
  );
}
