import { useCallback, useEffect, useRef, useState } from 'react';

import { useMessages } from '../../i18n/locale.js';
import { AnswerCard } from './answer-card.js';
import { messageOf } from './message-of.js';
import { answeringMessages } from './messages.js';
import { isComplete, NOTHING, type AnswerValue, type Questionnaire, type StoredAnswer } from './questionnaire.js';
import { RespondentApiError, submitAnswers } from './respondent-api.js';
import { Review } from './review.js';
import { SaveQueue, type QueueState } from './save-queue.js';

interface Conflict {
  readonly stored: StoredAnswer;
  readonly mine: AnswerValue;
}

interface QuestionnairePageProps {
  readonly questionnaire: Questionnaire;
  readonly onSubmitted: () => void;
  readonly onStopped: (code: string) => void;
}

/** Walks through the items one at a time, saves as it goes, and ends in the review. */
export function QuestionnairePage({ questionnaire, onSubmitted, onStopped }: QuestionnairePageProps) {
  const messages = useMessages(answeringMessages);
  const { items, asksDesired } = questionnaire;
  const [values, setValues] = useState<ReadonlyMap<string, AnswerValue>>(
    () => new Map(questionnaire.answers.map((answer) => [answer.item, answer])),
  );
  const [step, setStep] = useState(() => firstOpen(questionnaire));
  const [saving, setSaving] = useState<{ state: QueueState; unsent: number }>({ state: 'saved', unsent: 0 });
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [submission, setSubmission] = useState<{ isBusy: boolean; problem: string | null }>({
    isBusy: false,
    problem: null,
  });
  const queue = useRef<SaveQueue | null>(null);
  const stage = useRef<HTMLElement>(null);

  const remember = useCallback((item: string, value: AnswerValue) => {
    setValues((known) => new Map(known).set(item, value));
  }, []);

  useEffect(() => {
    const own = new SaveQueue(`${questionnaire.client}|${questionnaire.waveName}`, questionnaire.answers, {
      onState: (state, unsent) => setSaving({ state, unsent }),
      onConflict: (stored, mine) => setConflict({ stored, mine }),
      onStopped,
    });
    queue.current = own;
    void own.resume().then((unsent) => unsent.forEach((operation) => remember(operation.item, operation)));
    return () => own.stop();
  }, [questionnaire, onStopped, remember]);

  useEffect(() => {
    stage.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [step]);

  function change(item: string, value: AnswerValue): void {
    remember(item, value);
    queue.current?.put(item, value);
  }

  function settle(keepsMine: boolean): void {
    if (!conflict) return;
    const { stored, mine } = conflict;
    queue.current?.accept(stored);
    if (keepsMine) change(stored.item, { current: mine.current, desired: mine.desired, comment: mine.comment });
    else remember(stored.item, stored);
    setConflict(null);
  }

  async function submit(): Promise<void> {
    setSubmission({ isBusy: true, problem: null });
    try {
      await queue.current?.flush();
      await submitAnswers();
      await queue.current?.forget();
      onSubmitted();
    } catch (error) {
      const code = error instanceof RespondentApiError ? error.code : 'INTERNAL';
      setSubmission({
        isBusy: false,
        problem: code === 'OFFLINE' ? messages.submitOffline : messageOf(code, messages),
      });
    }
  }

  const done = items.filter((item) => isComplete(values.get(item.key) ?? NOTHING, asksDesired)).length;
  const minutes = Math.ceil(((items.length - done) * questionnaire.estimatedMinutes) / Math.max(items.length, 1));
  const item = items[step];
  return (
    <>
      <header className="bar">
        <h1>{questionnaire.title}</h1>
        <div className="bar-text">
          <span>{messages.progress(done, items.length)}</span>
          {done < items.length && <span>{messages.timeLeft(minutes)}</span>}
          <SavingState state={saving.state} unsent={saving.unsent} />
        </div>
        <progress max={items.length} value={done} aria-label={messages.progress(done, items.length)} />
      </header>
      <main ref={stage}>
        {conflict && (
          <div className="conflict" role="alertdialog" aria-labelledby="conflict">
            <h2 id="conflict">{messages.conflictTitle}</h2>
            <p>{messages.conflict}</p>
            <p>
              {messages.today}: {String(conflict.stored.current ?? '–')} · {messages.desired}:{' '}
              {String(conflict.stored.desired ?? '–')}
            </p>
            <button type="button" className="primary" onClick={() => settle(false)}>
              {messages.keepTheirs}
            </button>
            <button type="button" className="quiet" onClick={() => settle(true)}>
              {messages.keepMine}
            </button>
          </div>
        )}
        {item ? (
          <AnswerCard
            key={item.key}
            questionnaire={questionnaire}
            item={item}
            value={values.get(item.key) ?? NOTHING}
            onChange={(value) => change(item.key, value)}
          />
        ) : (
          <Review
            questionnaire={questionnaire}
            values={values}
            problem={submission.problem}
            isBusy={submission.isBusy}
            onChange={setStep}
            onSubmit={() => void submit()}
          />
        )}
        <nav className="steps">
          <button type="button" className="quiet" disabled={step === 0} onClick={() => setStep(step - 1)}>
            {messages.back}
          </button>
          {item && (
            <>
              <button type="button" className="quiet" onClick={() => setStep(items.length)}>
                {messages.review}
              </button>
              <button type="button" className="primary" onClick={() => setStep(step + 1)}>
                {messages.next}
              </button>
            </>
          )}
        </nav>
      </main>
    </>
  );
}

function SavingState({ state, unsent }: { state: QueueState; unsent: number }) {
  const messages = useMessages(answeringMessages);
  const text = state === 'offline' ? messages.state.offline(unsent) : messages.state[state];
  return (
    <span className={`saving ${state}`} role="status">
      {text}
    </span>
  );
}

function firstOpen({ items, answers, asksDesired }: Questionnaire): number {
  const said = new Map(answers.map((answer) => [answer.item, answer]));
  const index = items.findIndex((item) => !isComplete(said.get(item.key) ?? NOTHING, asksDesired));
  return index === -1 ? items.length : index;
}
