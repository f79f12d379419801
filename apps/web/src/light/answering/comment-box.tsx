import { useId, useRef, useState } from 'react';

import { useLocale, useMessages } from '../../i18n/locale.js';
import { answeringMessages } from './messages.js';
import { namesSomebody } from './names-somebody.js';

interface CommentBoxProps {
  readonly comment: string | null;
  /** What was typed and not sent yet. */
  readonly draft: string | null;
  readonly onDraft: (text: string) => void;
  readonly onSend: () => void;
}

/** A comment is sent when its field is left. One that seems to name somebody stays on the device until the writer says so. */
export function CommentBox({ comment, draft, onDraft, onSend }: CommentBoxProps) {
  const messages = useMessages(answeringMessages);
  const { locale } = useLocale();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [wasOpen] = useState(Boolean(draft ?? comment));
  const isFlagged = draft !== null && namesSomebody(draft, locale);
  return (
    <details className="comment" open={wasOpen}>
      <summary>{(draft ?? comment) ? messages.yourComment : messages.addComment}</summary>
      <label htmlFor={id}>{messages.comment}</label>
      <textarea
        id={id}
        ref={field}
        rows={3}
        maxLength={2000}
        value={draft ?? comment ?? ''}
        aria-describedby={isFlagged ? `${id}-warning` : undefined}
        onChange={(event) => onDraft(event.target.value)}
        onBlur={() => {
          if (draft !== null && !isFlagged) onSend();
        }}
      />
      <div role="status">
        {isFlagged && (
          <div className="warning">
            <p id={`${id}-warning`}>{messages.commentWarning}</p>
            <button type="button" className="quiet" onClick={() => field.current?.focus()}>
              {messages.editComment}
            </button>
            <button type="button" className="link" onClick={onSend}>
              {messages.sendAnyway}
            </button>
          </div>
        )}
      </div>
    </details>
  );
}
