import { useCallback, useState } from 'react';

import { LOCALES, useLocale, useMessages, type Locale } from '../../i18n/locale.js';
import { Door } from './door.js';
import { recallPage, rememberPage } from './kept-page.js';
import { messageOf } from './message-of.js';
import { answeringMessages } from './messages.js';
import { openWithoutNetwork } from './open-without-network.js';
import { PromisePage } from './promise-page.js';
import type { Questionnaire } from './questionnaire.js';
import { QuestionnairePage } from './questionnaire-page.js';
import { loadQuestionnaire, RespondentApiError } from './respondent-api.js';
import { ThanksPage } from './thanks-page.js';

type Stage = 'door' | 'promise' | 'items' | 'thanks' | { readonly stopped: string };

/** A stakeholder's whole visit: door, promise, items, thanks. */
export function Answering() {
  const messages = useMessages(answeringMessages);
  const { setLocale } = useLocale();
  const [questionnaire, setQuestionnaire] = useState<Questionnaire | null>(null);
  const [stage, setStage] = useState<Stage>('door');
  const stopped = useCallback((code: string) => setStage({ stopped: code }), []);

  const open = useCallback(
    async (chosen: Locale | null): Promise<void> => {
      const loaded = await loadQuestionnaire(chosen);
      const spoken = LOCALES.find((locale) => locale === loaded.locale);
      if (spoken && !chosen) setLocale(spoken);
      setQuestionnaire(loaded);
      setStage(loaded.isSubmitted ? 'thanks' : 'promise');
      if (!loaded.isSubmitted) void rememberPage(loaded);
    },
    [setLocale],
  );

  /** Goes on with the copy on the device; answers whether there is one for this person. The promise was read before. */
  const openOffline = useCallback(
    async (token: string | null): Promise<boolean> => {
      const kept = await recallPage(token);
      if (!kept) return false;
      const spoken = LOCALES.find((locale) => locale === kept.locale);
      if (spoken) setLocale(spoken);
      setQuestionnaire(kept);
      setStage('items');
      return true;
    },
    [setLocale],
  );

  function start(): void {
    setStage('items');
    openWithoutNetwork();
  }

  /** The page speaks it at once; the questions follow as far as they are translated. */
  const speak = useCallback(
    (locale: Locale): void => {
      setLocale(locale);
      loadQuestionnaire(locale).then(setQuestionnaire, () => undefined);
    },
    [setLocale],
  );

  /** What was answered is gone: the page starts again, and keeps nothing of it. */
  const startAnew = useCallback((): void => {
    loadQuestionnaire(null).then(
      (loaded) => {
        setQuestionnaire(loaded);
        setStage('promise');
        void rememberPage(loaded);
      },
      (error: unknown) => stopped(error instanceof RespondentApiError ? error.code : 'INTERNAL'),
    );
  }, [stopped]);

  if (typeof stage === 'object')
    return (
      <main className="card narrow" role="alert">
        <h1>{stage.stopped === 'WAVE_NOT_OPEN' ? messages.closedTitle : messages.errorTitle}</h1>
        <p>{messageOf(stage.stopped, messages)}</p>
      </main>
    );
  if (stage === 'door' || !questionnaire) return <Door onOpen={open} onOffline={openOffline} />;
  if (stage === 'thanks') return <ThanksPage questionnaire={questionnaire} onDeleted={startAnew} />;
  if (stage === 'promise')
    return <PromisePage questionnaire={questionnaire} onLanguage={speak} onStart={start} onDeleted={startAnew} />;
  return (
    <QuestionnairePage
      questionnaire={questionnaire}
      onLanguage={speak}
      onSubmitted={() => setStage('thanks')}
      onStopped={stopped}
    />
  );
}
