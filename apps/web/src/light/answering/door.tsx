import { useCallback, useEffect, useState, type FormEvent } from 'react';

import { useLocale, useMessages, type Locale } from '../../i18n/locale.js';
import { LanguageChoice } from './language-choice.js';
import { messageOf } from './message-of.js';
import { answeringMessages } from './messages.js';
import { comeBack, enter, RespondentApiError } from './respondent-api.js';

/** The link's token: taken out of the address bar at once, used only when the button is pressed. */
function takeToken(): string | null {
  const token = location.hash.slice(1);
  if (!token) return null;
  history.replaceState(null, '', location.pathname);
  return token;
}

const token = takeToken();

// Somebody else's link in the same tab is another visit: the page begins anew, for them.
addEventListener('hashchange', () => location.reload());

const isOffline = (error: unknown): boolean => error instanceof RespondentApiError && error.code === 'OFFLINE';

interface DoorProps {
  /** Shows the questionnaire of whom this tab speaks for. */
  readonly onOpen: (chosen: Locale | null) => Promise<void>;
  /** Goes on with what the device has kept; answers whether it could. */
  readonly onOffline: (token: string | null) => Promise<boolean>;
}

/** Opening, prefetching or scanning the page changes nothing: only the button does. */
export function Door({ onOpen, onOffline }: DoorProps) {
  const messages = useMessages(answeringMessages);
  const { setLocale } = useLocale();
  const [chosen, setChosen] = useState<Locale | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const open = useCallback(
    async (prove: () => Promise<void>, link: string | null): Promise<void> => {
      setBusy(true);
      setProblem(null);
      try {
        await prove();
        await onOpen(chosen);
      } catch (error) {
        if (link && isOffline(error) && (await onOffline(link))) return;
        setProblem(error instanceof RespondentApiError ? error.code : 'INTERNAL');
        setBusy(false);
      }
    },
    [onOpen, onOffline, chosen],
  );

  function enterWithCode(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const code = new FormData(event.currentTarget).get('code');
    void open(() => enter({ code: typeof code === 'string' ? code.trim() : '' }), null);
  }

  // Coming back to a page that was closed: a cookie is there already, and looking changes nothing.
  useEffect(() => {
    if (token) return;
    comeBack()
      .then((who) => {
        if (who === 'several') setProblem('SOMEBODY_ELSE');
        return who === 'here' ? onOpen(null) : undefined;
      })
      .catch((error: unknown) => isOffline(error) && onOffline(null));
  }, [onOpen, onOffline]);

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
          <button
            type="button"
            className="primary wide"
            disabled={isBusy}
            onClick={() => void open(() => enter({ token }), token)}
          >
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
          <button type="submit" className="primary wide" disabled={isBusy}>
            {isBusy ? messages.opening : messages.start}
          </button>
        </form>
      )}
      <LanguageChoice
        onChoose={(locale) => {
          setChosen(locale);
          setLocale(locale);
        }}
      />
    </main>
  );
}
