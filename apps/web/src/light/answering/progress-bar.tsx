import { useMessages } from '../../i18n/locale.js';
import { Brand } from './brand.js';
import { answeringMessages } from './messages.js';
import type { Questionnaire } from './questionnaire.js';
import type { Answers } from './use-answers.js';

interface ProgressBarProps {
  readonly questionnaire: Questionnaire;
  readonly done: number;
  readonly saving: Answers['saving'];
}

/** Who asks, how far it is, how long it takes, and whether everything is safe. Always in sight. */
export function ProgressBar({ questionnaire, done, saving: { state, unsent } }: ProgressBarProps) {
  const messages = useMessages(answeringMessages);
  const total = questionnaire.items.length;
  const minutes = Math.ceil(((total - done) * questionnaire.estimatedMinutes) / Math.max(total, 1));
  const words = messages.state[state];
  return (
    <header className="bar">
      <div className="bar-title">
        <Brand questionnaire={questionnaire} />
        <h1>{questionnaire.title}</h1>
      </div>
      <div className="bar-text">
        <span>{messages.progress(done, total)}</span>
        {done < total && <span>{messages.timeLeft(minutes)}</span>}
        <span className={`saving ${state}`} role="status">
          {typeof words === 'string' ? words : words(unsent)}
        </span>
      </div>
      <progress max={total} value={done} aria-label={messages.progress(done, total)} />
    </header>
  );
}
