import { useFormats, useLocale, useMessages } from '../../i18n/locale.js';
import { answeringMessages } from './messages.js';
import { namesSomebody } from './names-somebody.js';
import { isComplete, isLevel, NOTHING, type Questionnaire } from './questionnaire.js';
import { ratingWords } from './rating-words.js';
import type { Answers } from './use-answers.js';

interface ReviewProps {
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  readonly problem: string | null;
  readonly isBusy: boolean;
  readonly onChange: (step: number) => void;
  readonly onSubmit: () => void;
}

/** Everything at a glance before it is handed in: what is open first in the words, then the list. */
export function Review({ questionnaire, answers, problem, isBusy, onChange, onSubmit }: ReviewProps) {
  const messages = useMessages(answeringMessages);
  const { locale } = useLocale();
  const { number } = useFormats();
  const { items, asksDesired, plane } = questionnaire;
  const open = items.findIndex((item) => !isComplete(answers.values.get(item.key) ?? NOTHING, asksDesired));
  const openItems = items.filter((item) => !isComplete(answers.values.get(item.key) ?? NOTHING, asksDesired)).length;
  const held = [...answers.drafts.values()].filter((text) => namesSomebody(text, locale)).length;
  const { point } = answers;
  return (
    <section className="card" aria-labelledby="review">
      <h2 id="review" tabIndex={-1}>
        {messages.reviewTitle}
      </h2>
      <p>{messages.reviewIntro}</p>
      {openItems > 0 && (
        <p className="warning">
          {messages.missing(openItems)}{' '}
          <button type="button" className="link" onClick={() => onChange(open)}>
            {messages.toFirstOpen}
          </button>
        </p>
      )}
      {held > 0 && <p className="warning">{messages.heldComments(held)}</p>}
      <ol className="review">
        {items.map((item, step) => (
          <ReviewRow
            key={item.key}
            text={item.text}
            isOpen={!isComplete(answers.values.get(item.key) ?? NOTHING, asksDesired)}
            onChange={() => onChange(step)}
          >
            <Said questionnaire={questionnaire} answers={answers} item={item.key} />
          </ReviewRow>
        ))}
        {plane && (
          <ReviewRow text={messages.pointEyebrow} isOpen={false} onChange={() => onChange(items.length)}>
            {point ? `${plane.x.label} ${number(point.x)} · ${plane.y.label} ${number(point.y)}` : messages.notPlaced}
          </ReviewRow>
        )}
      </ol>
      {problem && (
        <p className="warning" role="alert">
          {problem}
        </p>
      )}
      <button type="button" className="primary wide" disabled={isBusy} onClick={onSubmit}>
        {isBusy ? messages.submitting : messages.submit}
      </button>
    </section>
  );
}

interface ReviewRowProps {
  readonly text: string;
  readonly isOpen: boolean;
  readonly onChange: () => void;
  readonly children: React.ReactNode;
}

function ReviewRow({ text, isOpen, onChange, children }: ReviewRowProps) {
  const messages = useMessages(answeringMessages);
  return (
    <li data-open={isOpen}>
      <div>
        <span>{text}</span>
        <span className="said">{children}</span>
      </div>
      <button type="button" className="quiet" onClick={onChange} aria-label={`${messages.change}: ${text}`}>
        {messages.change}
      </button>
    </li>
  );
}

function Said({ questionnaire, answers, item }: { questionnaire: Questionnaire; answers: Answers; item: string }) {
  const messages = useMessages(answeringMessages);
  const value = answers.values.get(item) ?? NOTHING;
  if (value.current === null && value.desired === null) return messages.unanswered;
  const isMarked = !isLevel(value.current) && value.current !== null;
  if (isMarked) return ratingWords(value.current, messages);
  return (
    <>
      {messages.today} <b className="today">{ratingWords(value.current, messages)}</b>
      {questionnaire.asksDesired && (
        <>
          {' · '}
          {messages.desired} <b className="desired">{ratingWords(value.desired, messages)}</b>
        </>
      )}
      {value.comment && ` · ${messages.hasComment}`}
    </>
  );
}
