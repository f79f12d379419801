import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { localesOf, shownTexts, translationAt } from '@sextant/maturity';
import { useState } from 'react';

import { useMessages } from '../../../i18n/locale.js';
import { builderMessages } from './builder-messages.js';
import { DraftText } from './fields.js';
import { useDraft } from './use-instrument-draft.js';

const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Z]{2})?$/;

/** What stakeholders read, side by side in two languages. */
export function LanguagesForm() {
  const messages = useMessages(builderMessages);
  const { instrument } = useDraft();
  const [added, setAdded] = useState<string[]>([]);
  const [tag, setTag] = useState('');
  const [onlyMissing, setOnlyMissing] = useState(false);
  const known = [...new Set([...localesOf(instrument).slice(1), ...added])];
  const [chosen, setChosen] = useState<string | null>(null);
  const language = chosen ?? known[0] ?? null;
  const translation = (language && instrument.translations?.[language]) || {};
  const texts = shownTexts(instrument).filter(({ audience }) => audience === 'stakeholder');
  const missing = texts.filter(({ path }) => translationAt(translation, path) === undefined);
  const isNew = LANGUAGE_TAG.test(tag) && tag !== instrument.meta.locale && !known.includes(tag);
  return (
    <Stack>
      <Group align="flex-end">
        {language && (
          <NativeSelect
            label={messages.translate}
            data={known}
            value={language}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        )}
        <TextInput
          label={messages.translateTo}
          value={tag}
          onChange={(event) => setTag(event.currentTarget.value.trim())}
          w={240}
        />
        <Button
          variant="default"
          disabled={!isNew}
          onClick={() => {
            setAdded([...added, tag]);
            setChosen(tag);
            setTag('');
          }}
        >
          {messages.addLanguage}
        </Button>
      </Group>
      {language && (
        <>
          <Group>
            <Text role="status">{messages.translated(texts.length - missing.length, texts.length)}</Text>
            <Checkbox
              label={messages.onlyMissing}
              checked={onlyMissing}
              onChange={(event) => setOnlyMissing(event.currentTarget.checked)}
            />
          </Group>
          <Stack gap="sm" maw={760}>
            {(onlyMissing ? missing : texts).map(({ path, text }) => (
              <DraftText
                key={`${language}.${path.join('.')}`}
                path={['translations', language, ...path]}
                label={text}
                lang={language}
                isLong
              />
            ))}
          </Stack>
        </>
      )}
    </Stack>
  );
}
