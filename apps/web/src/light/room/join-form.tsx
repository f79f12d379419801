import { useCallback, useEffect, useState, type FormEvent } from 'react';

import { LOCALES, useLocale, useMessages } from '../../i18n/locale.js';
import { formText } from '../../ui/form-text.js';
import { roomMessages } from './messages.js';
import { problemText } from './problem-text.js';
import { join, lookThroughDoor, type Door } from './room-api.js';

interface JoinFormProps {
  /** The code that the link brought; empty if somebody types it. */
  readonly brought: string;
  readonly onJoined: () => Promise<void>;
}

/** Code first, then who comes in; nothing is taken before the button. */
export function JoinForm({ brought, onJoined }: JoinFormProps) {
  const messages = useMessages(roomMessages);
  const { setLocale } = useLocale();
  const [code, setCode] = useState(brought);
  const [door, setDoor] = useState<Door | null>(null);
  const [problem, setProblem] = useState<unknown>(null);

  const look = useCallback(
    (typed: string): Promise<void> =>
      lookThroughDoor(typed).then((found) => {
        const spoken = LOCALES.find((locale) => locale === found.locale);
        if (spoken) setLocale(spoken);
        setDoor(found);
        setProblem(null);
      }, setProblem),
    [setLocale],
  );

  useEffect(() => {
    if (brought) void look(brought);
  }, [brought, look]);

  async function enter(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const [name, group] = [formText(fields, 'name'), formText(fields, 'function')];
    const asObserver = fields.has('watches');
    try {
      await join({ code, asObserver, ...(name && { name }), ...(group && { function: group }) });
      await onJoined();
    } catch (error) {
      setProblem(error);
    }
  }

  return (
    <main className="page">
      <form
        className="card"
        onSubmit={(event) => {
          if (door) return void enter(event);
          event.preventDefault();
          void look(code);
        }}
      >
        <h1>{door ? door.name : messages.joinTitle}</h1>
        {!door && (
          <label>
            {messages.code}
            <input
              value={code}
              onChange={(event) => setCode(event.target.value.toUpperCase())}
              autoCapitalize="characters"
              autoComplete="off"
              spellCheck={false}
              maxLength={14}
              required
              className="code"
            />
            <small>{messages.codeHint}</small>
          </label>
        )}
        {door && (
          <>
            <p>{door.organisation}</p>
            <p className="promise">
              {messages.privacy[door.confidentialityMode](door.minimumGroup)} {messages.beforeReveal}
            </p>
            {!door.mayVote && <p className="promise">{messages.noSeat}</p>}
            {door.confidentialityMode !== 'anonymous' && (
              <label>
                {messages.yourName}
                <input
                  name="name"
                  autoComplete="name"
                  maxLength={100}
                  required={door.confidentialityMode === 'named'}
                />
              </label>
            )}
            {door.mayVote && door.functions.length > 0 && (
              <label>
                {messages.yourFunction}
                <select name="function" defaultValue="">
                  <option value="">{messages.noFunction}</option>
                  {door.functions.map(({ key, label }) => (
                    <option key={key} value={key}>
                      {label}
                    </option>
                  ))}
                </select>
              </label>
            )}
            {door.mayVote && (
              <label className="tick">
                <input type="checkbox" name="watches" />
                {messages.watches}
              </label>
            )}
          </>
        )}
        {problem !== null && <p role="alert">{problemText(problem, messages)}</p>}
        <button className="main" type="submit">
          {door ? messages.enter : messages.look}
        </button>
      </form>
    </main>
  );
}
