import { CONFIDENCES } from '@sextant/contracts/words';
import type { Rating } from '@sextant/maturity';
import { useId } from 'react';

import { useFormats, useMessages } from '../../i18n/locale.js';
import { CommentBox } from './comment-box.js';
import { answeringMessages } from './messages.js';
import { isLevel, type AnswerValue, type Questionnaire, type QuestionnaireItem } from './questionnaire.js';
import { ratingWords } from './rating-words.js';

interface AnswerCardProps {
  readonly questionnaire: Questionnaire;
  readonly item: QuestionnaireItem;
  readonly place: number;
  readonly value: AnswerValue;
  readonly draft: string | null;
  readonly onChange: (part: Partial<AnswerValue>) => void;
  readonly onDraft: (text: string) => void;
  readonly onSendComment: () => void;
}

const markOf = ({ current }: AnswerValue): 'NA' | 'DK' | null =>
  current === 'NA' || current === 'DK' ? current : null;

/**
 * One item: its descriptors, today and desired on one card. The desired level is never filled in for anybody. A tap on a
 * description fills what is still open, today first; the two columns say it exactly.
 */
export function AnswerCard({ questionnaire, item, place, value, draft, ...on }: AnswerCardProps) {
  const messages = useMessages(answeringMessages);
  const { asksDesired, asksConfidence, takesComments, extraAnswers, items } = questionnaire;
  const mark = markOf(value);
  const dimension = questionnaire.dimensions.find(({ key }) => key === item.dimension);
  const toggleMark = (wanted: 'NA' | 'DK'): void =>
    on.onChange({ current: mark === wanted ? null : wanted, desired: null, confidence: null });

  return (
    <article className="card">
      <p className="eyebrow">
        {messages.question(place, items.length)}
        {dimension && ` · ${dimension.label}`}
      </p>
      <h2 tabIndex={-1} id={`item-${item.key}`}>
        {item.text}
      </h2>
      <Guide {...{ questionnaire, value, onChange: on.onChange }} isFirst={place === 1} />
      <Levels {...{ item, value, asksDesired, onChange: on.onChange }} />
      <div className="marks">
        {extraAnswers.map(({ rating, label }) => (
          <button
            key={rating}
            type="button"
            className="quiet"
            aria-pressed={mark === rating}
            onClick={() => toggleMark(rating)}
          >
            {label ?? ratingWords(rating, messages)}
          </button>
        ))}
        {(value.current !== null || value.desired !== null) && (
          <button
            type="button"
            className="link"
            aria-label={messages.clearAnswer}
            onClick={() => on.onChange({ current: null, desired: null, confidence: null })}
          >
            {messages.clear}
          </button>
        )}
      </div>
      {asksConfidence && isLevel(value.current) && (
        <div className="confidence" role="group" aria-label={messages.confidence}>
          <span aria-hidden="true">{messages.confidence}</span>
          {CONFIDENCES.map((confidence) => (
            <button
              key={confidence}
              type="button"
              className="quiet"
              aria-pressed={value.confidence === confidence}
              onClick={() => on.onChange({ confidence: value.confidence === confidence ? null : confidence })}
            >
              {messages.confidences[confidence]}
            </button>
          ))}
        </div>
      )}
      {takesComments && (
        <CommentBox comment={value.comment} draft={draft} onDraft={on.onDraft} onSend={on.onSendComment} />
      )}
    </article>
  );
}

interface GuideProps {
  readonly questionnaire: Questionnaire;
  readonly value: AnswerValue;
  readonly isFirst: boolean;
  readonly onChange: (part: Partial<AnswerValue>) => void;
}

/** What to do now; the instrument's own instruction in full on the first item, a tap away on the others. */
function Guide({ questionnaire, value, isFirst, onChange }: GuideProps) {
  const messages = useMessages(answeringMessages);
  const { date } = useFormats();
  const { asksDesired, horizonOn, instructionCurrent, instructionDesired } = questionnaire;
  const wantsDesired = asksDesired && isLevel(value.current) && value.desired === null;
  const instruction = wantsDesired ? instructionDesired : instructionCurrent;
  const desired = horizonOn ? messages.chooseDesiredBy(date(horizonOn)) : messages.chooseDesired;
  const isDone = markOf(value) !== null || (value.current !== null && !wantsDesired);
  return (
    <div className="guide">
      <p>{isDone ? messages.chosen : wantsDesired ? desired : messages.chooseToday}</p>
      {asksDesired && (
        <button
          type="button"
          className="quiet same"
          disabled={!isLevel(value.current)}
          aria-pressed={isLevel(value.current) && value.current === value.desired}
          onClick={() => onChange({ desired: value.current })}
        >
          {messages.sameAsToday}
        </button>
      )}
      {instruction && (
        <details open={isFirst}>
          <summary>{messages.howToChoose}</summary>
          {instruction}
        </details>
      )}
    </div>
  );
}

interface LevelsProps {
  readonly item: QuestionnaireItem;
  readonly value: AnswerValue;
  readonly asksDesired: boolean;
  readonly onChange: (part: Partial<AnswerValue>) => void;
}

function Levels({ item, value, asksDesired, onChange }: LevelsProps) {
  const messages = useMessages(answeringMessages);
  const id = useId();
  const next = nextState(value, asksDesired);
  const isMarked = markOf(value) !== null;
  const idOf = (state: string, level: number): string => `${id}-${state}-${level}`;
  const choice = (state: 'current' | 'desired', level: number, chosen: Rating) => (
    <label className={`choice ${state}`}>
      <input
        id={idOf(state, level)}
        type="radio"
        name={`${item.key}-${state}`}
        checked={chosen === level}
        disabled={state === 'desired' && isMarked}
        onChange={() => onChange({ [state]: level })}
        aria-label={`${state === 'current' ? messages.today : messages.desired}: ${level}`}
        aria-describedby={idOf('text', level)}
      />
    </label>
  );
  return (
    <div className={asksDesired ? 'levels both' : 'levels'} role="group" aria-labelledby={`item-${item.key}`}>
      <div className="levels-head" aria-hidden="true">
        <span />
        <span data-next={next === 'current'}>{messages.today}</span>
        {asksDesired && <span data-next={next === 'desired'}>{messages.desired}</span>}
      </div>
      {item.levels.map(({ level, text }) => (
        <div
          className="level"
          key={level}
          data-current={value.current === level}
          data-desired={value.desired === level}
        >
          <label className="level-text" htmlFor={next ? idOf(next, level) : undefined} id={idOf('text', level)}>
            <b>{level}</b>
            <span>{text}</span>
          </label>
          {choice('current', level, value.current)}
          {asksDesired && choice('desired', level, value.desired)}
        </div>
      ))}
    </div>
  );
}

/** What a tap on a description fills: what is still open, and nothing once both are chosen. */
function nextState({ current, desired }: AnswerValue, asksDesired: boolean): 'current' | 'desired' | null {
  if (current === null) return 'current';
  return asksDesired && isLevel(current) && desired === null ? 'desired' : null;
}
