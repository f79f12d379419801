import type { Rating } from '@sextant/maturity';
import { useEffect, useRef } from 'react';

import { useMessages } from '../../i18n/locale.js';
import { answeringMessages } from './messages.js';
import type { AnswerValue, Questionnaire } from './questionnaire.js';
import { ratingWords } from './rating-words.js';
import type { Conflict } from './unsent-work.js';

interface ConflictDialogProps {
  readonly questionnaire: Questionnaire;
  readonly conflict: Conflict;
  readonly onSettle: (keepsMine: boolean) => void;
}

/** One answer, two versions, side by side. Nothing else goes on before the person has chosen one. */
export function ConflictDialog({ questionnaire, conflict: { stored, mine }, onSettle }: ConflictDialogProps) {
  const messages = useMessages(answeringMessages);
  const dialog = useRef<HTMLDialogElement>(null);
  const item = questionnaire.items.find(({ key }) => key === stored.item);

  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector('h2')?.focus();
    return () => shown?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby="conflict"
      aria-describedby="conflict-text"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="conflict" tabIndex={-1}>
        {messages.conflictTitle}
      </h2>
      <p id="conflict-text">{messages.conflict}</p>
      <p className="hint">{item?.text}</p>
      <div className="versions">
        <section aria-label={messages.here}>
          <Version title={messages.here} value={mine} asksDesired={questionnaire.asksDesired} />
          <button type="button" className="quiet" onClick={() => onSettle(true)}>
            {messages.keepMine}
          </button>
        </section>
        <section aria-label={messages.elsewhere}>
          <Version title={messages.elsewhere} value={stored} asksDesired={questionnaire.asksDesired} />
          <button type="button" className="quiet" onClick={() => onSettle(false)}>
            {messages.keepTheirs}
          </button>
        </section>
      </div>
    </dialog>
  );
}

interface VersionProps {
  readonly title: string;
  readonly value: AnswerValue;
  readonly asksDesired: boolean;
}

function Version({ title, value, asksDesired }: VersionProps) {
  const messages = useMessages(answeringMessages);
  const words = (rating: Rating): string => ratingWords(rating, messages);
  return (
    <>
      <h3>{title}</h3>
      <p>
        {messages.today}: <b>{words(value.current)}</b>
        {asksDesired && (
          <>
            <br />
            {messages.desired}: <b>{words(value.desired)}</b>
          </>
        )}
        {value.confidence && (
          <>
            <br />
            {messages.confidence} <b>{messages.confidences[value.confidence]}</b>
          </>
        )}
      </p>
      {value.comment && <blockquote>{value.comment}</blockquote>}
    </>
  );
}
