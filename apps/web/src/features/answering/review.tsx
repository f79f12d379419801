import type { Rating } from '@sextant/maturity';

import { useMessages } from '../../i18n/locale.js';
import { answeringMessages } from './messages.js';
import { isComplete, NOTHING, type AnswerValue, type Questionnaire } from './questionnaire.js';

interface ReviewProps {
  readonly questionnaire: Questionnaire;
  readonly values: ReadonlyMap<string, AnswerValue>;
  readonly problem: string | null;
  readonly isBusy: boolean;
  readonly onChange: (index: number) => void;
  readonly onSubmit: () => void;
}

/** Everything at a glance before it is handed in. */
export function Review({ questionnaire, values, problem, isBusy, onChange, onSubmit }: ReviewProps) {
  const messages = useMessages(answeringMessages);
  const said = (rating: Rating): string =>
    rating === 'NA'
      ? messages.notApplicable
      : rating === 'DK'
        ? messages.doNotKnow
        : rating === null
          ? messages.unanswered
          : String(rating);
  const open = questionnaire.items.filter(
    (item) => !isComplete(values.get(item.key) ?? NOTHING, questionnaire.asksDesired),
  ).length;
  return (
    <section className="card" aria-labelledby="review">
      <h2 id="review" tabIndex={-1}>
        {messages.reviewTitle}
      </h2>
      <p>{messages.reviewIntro}</p>
      {open > 0 && <p className="warning">{messages.missing(open)}</p>}
      <ol className="review">
        {questionnaire.items.map((item, index) => {
          const value = values.get(item.key) ?? NOTHING;
          const hasMark = value.current === 'NA' || value.current === 'DK';
          return (
            <li key={item.key}>
              <span>{item.text}</span>
              <span className="said">
                {messages.today}: {said(value.current)}
                {questionnaire.asksDesired && !hasMark && ` · ${messages.desired}: ${said(value.desired)}`}
              </span>
              <button
                type="button"
                className="quiet"
                onClick={() => onChange(index)}
                aria-label={`${messages.change}: ${item.text}`}
              >
                {messages.change}
              </button>
            </li>
          );
        })}
      </ol>
      {problem && (
        <p className="warning" role="alert">
          {problem}
        </p>
      )}
      <button type="button" className="primary" disabled={isBusy} onClick={onSubmit}>
        {isBusy ? messages.submitting : messages.submit}
      </button>
    </section>
  );
}
