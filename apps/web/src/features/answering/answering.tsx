import { useCallback, useEffect, useState, type FormEvent } from 'react';

import { useFormats, useLocale, useMessages } from '../../i18n/locale.js';
import { messageOf } from './message-of.js';
import { answeringMessages } from './messages.js';
import type { Questionnaire } from './questionnaire.js';
import { QuestionnairePage } from './questionnaire-page.js';
import { enter, loadQuestionnaire, RespondentApiError } from './respondent-api.js';

type Stage =
  | { readonly at: 'door' }
  | { readonly at: 'promise'; readonly questionnaire: Questionnaire }
  | { readonly at: 'items'; readonly questionnaire: Questionnaire }
  | { readonly at: 'thanks' }
  | { readonly at: 'stopped'; readonly code: string };

/** The link's token: taken out of the address bar at once, used only when the button is pressed. */
function takeToken(): string | null {
  const token = location.hash.slice(1);
  if (!token) return null;
  history.replaceState(null, '', location.pathname);
  return token;
}

const token = takeToken();
const codeOf = (error: unknown): string => (error instanceof RespondentApiError ? error.code : 'INTERNAL');

/** A stakeholder's whole visit: door, promise, items, thanks. */
export function Answering() {
  const messages = useMessages(answeringMessages);
  const [stage, setStage] = useState<Stage>({ at: 'door' });
  const stopped = useCallback((code: string) => setStage({ at: 'stopped', code }), []);

  switch (stage.at) {
    case 'door':
      return (
        <Door
          onOpen={(questionnaire) => setStage({ at: questionnaire.isSubmitted ? 'thanks' : 'promise', questionnaire })}
        />
      );
    case 'promise':
      return (
        <PromisePage
          questionnaire={stage.questionnaire}
          onStart={() => setStage({ at: 'items', questionnaire: stage.questionnaire })}
        />
      );
    case 'items':
      return (
        <QuestionnairePage
          questionnaire={stage.questionnaire}
          onSubmitted={() => setStage({ at: 'thanks' })}
          onStopped={stopped}
        />
      );
    case 'thanks':
      return (
        <main className="card narrow">
          <h1>{messages.thanks}</h1>
          <p>{messages.thanksText}</p>
        </main>
      );
    case 'stopped':
      return (
        <main className="card narrow" role="alert">
          <h1>{stage.code === 'WAVE_NOT_OPEN' ? messages.closedTitle : messages.errorTitle}</h1>
          <p>{messageOf(stage.code, messages)}</p>
        </main>
      );
  }
}

/** Opening, prefetching or scanning the page changes nothing: only the button does. */
function Door({ onOpen }: { onOpen: (questionnaire: Questionnaire) => void }) {
  const messages = useMessages(answeringMessages);
  const { setLocale } = useLocale();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const open = useCallback(
    async (prove: () => Promise<void>): Promise<void> => {
      setBusy(true);
      setProblem(null);
      try {
        await prove();
        const questionnaire = await loadQuestionnaire();
        if (questionnaire.locale === 'de' || questionnaire.locale === 'en') setLocale(questionnaire.locale);
        onOpen(questionnaire);
      } catch (error) {
        setProblem(codeOf(error));
        setBusy(false);
      }
    },
    [onOpen, setLocale],
  );

  function enterWithCode(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const code = new FormData(event.currentTarget).get('code');
    void open(() => enter({ code: typeof code === 'string' ? code.trim() : '' }));
  }

  // Coming back to an open tab: the cookie is there already, and looking changes nothing.
  useEffect(() => {
    if (token) return;
    loadQuestionnaire().then(onOpen, () => undefined);
  }, [onOpen]);

  return (
    <main className="card narrow">
      <h1>{messages.welcome}</h1>
      {problem && (
        <p className="warning" role="alert">
          {messageOf(problem, messages)}
        </p>
      )}
      {token ? (
        <>
          <p>{messages.linkIntro}</p>
          <button type="button" className="primary" disabled={isBusy} onClick={() => void open(() => enter({ token }))}>
            {isBusy ? messages.opening : messages.start}
          </button>
        </>
      ) : (
        <form onSubmit={enterWithCode}>
          <label>
            {messages.codeIntro}
            <input
              name="code"
              required
              autoComplete="one-time-code"
              autoCapitalize="characters"
              spellCheck={false}
              aria-label={messages.code}
            />
          </label>
          <button type="submit" className="primary" disabled={isBusy}>
            {isBusy ? messages.opening : messages.start}
          </button>
        </form>
      )}
    </main>
  );
}

/** What is promised, before the first answer. */
function PromisePage({ questionnaire, onStart }: { questionnaire: Questionnaire; onStart: () => void }) {
  const messages = useMessages(answeringMessages);
  const { date } = useFormats();
  const { firm, client, confidentialityMode, minimumGroup, closesOn, items, answers, estimatedMinutes } = questionnaire;
  return (
    <main className="card narrow">
      <p className="firm">{firm}</p>
      <h1>{questionnaire.title}</h1>
      <p>{messages.invitedBy(firm, client)}</p>
      <section className="promise" aria-labelledby="promise">
        <h2 id="promise">{messages.promiseTitle}</h2>
        <p>{messages.promise[confidentialityMode](firm, minimumGroup)}</p>
        <p>{messages.promiseFixed}</p>
      </section>
      <p>
        {messages.duration(estimatedMinutes, items.length)} {closesOn && messages.openUntil(date(closesOn))}
      </p>
      <button type="button" className="primary" onClick={onStart}>
        {answers.length > 0 ? messages.resume : messages.start}
      </button>
    </main>
  );
}
