import type { Rating } from '@sextant/maturity';
import { useId } from 'react';

import { useFormats, useLocale, useMessages } from '../../i18n/locale.js';
import { answeringMessages } from './messages.js';
import { namesSomebody } from './names-somebody.js';
import { NOTHING, type AnswerValue, type Questionnaire, type QuestionnaireItem } from './questionnaire.js';

interface AnswerCardProps {
  readonly questionnaire: Questionnaire;
  readonly item: QuestionnaireItem;
  readonly value: AnswerValue;
  readonly onChange: (value: AnswerValue) => void;
}

const isLevel = (rating: Rating): rating is number => typeof rating === 'number';

/** One item: its descriptors, today and desired on one card. The desired level is never filled in for anybody. */
export function AnswerCard({ questionnaire, item, value, onChange }: AnswerCardProps) {
  const messages = useMessages(answeringMessages);
  const { locale } = useLocale();
  const { date } = useFormats();
  const commentId = useId();
  const mark = value.current === 'NA' || value.current === 'DK' ? value.current : null;
  const { asksDesired, horizonOn } = questionnaire;
  const change = (part: Partial<AnswerValue>): void => onChange({ ...value, ...part });
  const toggleMark = (wanted: 'NA' | 'DK'): void =>
    change(mark === wanted ? { current: null, desired: null } : { current: wanted, desired: null });

  return (
    <article className="card">
      <h2 tabIndex={-1} id={`item-${item.key}`}>
        {item.text}
      </h2>
      <p className="hint">{questionnaire.instructionCurrent}</p>
      <div className={asksDesired ? 'levels both' : 'levels'} role="group" aria-labelledby={`item-${item.key}`}>
        <div className="levels-head" aria-hidden="true">
          <span />
          <span>{messages.today}</span>
          {asksDesired && <span>{messages.desired}</span>}
        </div>
        {item.levels.map(({ level, text }) => (
          <div
            className="level"
            key={level}
            data-current={value.current === level}
            data-desired={value.desired === level}
          >
            <span className="level-text" id={`${item.key}-${level}`}>
              <b>{level}</b> {text}
            </span>
            <label className="choice today">
              <input
                type="radio"
                name={`${item.key}-current`}
                checked={value.current === level}
                onChange={() => change({ current: level })}
                aria-label={`${messages.today}: ${level}`}
                aria-describedby={`${item.key}-${level}`}
              />
              <span aria-hidden="true">{messages.today}</span>
            </label>
            {asksDesired && (
              <label className="choice desired">
                <input
                  type="radio"
                  name={`${item.key}-desired`}
                  checked={value.desired === level}
                  disabled={mark !== null}
                  onChange={() => change({ desired: level })}
                  aria-label={`${messages.desired}: ${level}`}
                  aria-describedby={`${item.key}-${level}`}
                />
                <span aria-hidden="true">{messages.desired}</span>
              </label>
            )}
          </div>
        ))}
      </div>
      {asksDesired && (
        <div className="desired-hint">
          <p className="hint">
            {questionnaire.instructionDesired ?? (horizonOn ? messages.desiredBy(date(horizonOn)) : messages.desired)}
          </p>
          <button
            type="button"
            className="quiet"
            disabled={!isLevel(value.current)}
            aria-pressed={isLevel(value.current) && value.current === value.desired}
            onClick={() => change({ desired: value.current })}
          >
            {messages.sameAsToday}
          </button>
        </div>
      )}
      <div className="marks">
        <button type="button" className="quiet" aria-pressed={mark === 'NA'} onClick={() => toggleMark('NA')}>
          {messages.notApplicable}
        </button>
        <button type="button" className="quiet" aria-pressed={mark === 'DK'} onClick={() => toggleMark('DK')}>
          {messages.doNotKnow}
        </button>
        {value !== NOTHING && (value.current !== null || value.desired !== null) && (
          <button type="button" className="quiet" onClick={() => change({ current: null, desired: null })}>
            {messages.clear}
          </button>
        )}
      </div>
      <label className="comment" htmlFor={commentId}>
        {messages.comment}
        <textarea
          id={commentId}
          rows={2}
          maxLength={2000}
          value={value.comment ?? ''}
          onChange={(event) => change({ comment: event.target.value || null })}
        />
      </label>
      {value.comment && namesSomebody(value.comment, locale) && (
        <p className="warning" role="status">
          {messages.commentWarning}
        </p>
      )}
    </article>
  );
}
