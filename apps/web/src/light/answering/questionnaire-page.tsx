import { useEffect, useRef, useState } from 'react';

import { useLocale, useMessages, type Locale } from '../../i18n/locale.js';
import { AnswerCard } from './answer-card.js';
import { ConflictDialog } from './conflict-dialog.js';
import { DesiredPoint } from './desired-point.js';
import { LanguageChoice } from './language-choice.js';
import { messageOf } from './message-of.js';
import { answeringMessages } from './messages.js';
import { ProgressBar } from './progress-bar.js';
import { isComplete, NOTHING, type Questionnaire } from './questionnaire.js';
import { RespondentApiError } from './respondent-api.js';
import { Review } from './review.js';
import { useAnswers } from './use-answers.js';

interface QuestionnairePageProps {
  readonly questionnaire: Questionnaire;
  readonly onLanguage: (locale: Locale) => void;
  readonly onSubmitted: () => void;
  readonly onStopped: (code: string) => void;
}

/** Walks through the items one at a time, then the plane if there is one, saves as it goes, and ends in the review. */
export function QuestionnairePage({ questionnaire, onLanguage, onSubmitted, onStopped }: QuestionnairePageProps) {
  const messages = useMessages(answeringMessages);
  const { locale } = useLocale();
  const { items, asksDesired, plane } = questionnaire;
  const reviewStep = items.length + (plane ? 1 : 0);
  const answers = useAnswers(questionnaire, onStopped);
  const [step, setStep] = useState(() => firstOpen(questionnaire, reviewStep));
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const stage = useRef<HTMLElement>(null);

  useEffect(() => {
    stage.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [step]);

  async function submit(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      if (await answers.submit(locale)) return onSubmitted();
    } catch (error) {
      const code = error instanceof RespondentApiError ? error.code : 'INTERNAL';
      // The reply to an earlier attempt was lost on its way.
      if (code === 'ALREADY_SUBMITTED') return onSubmitted();
      setProblem(code === 'OFFLINE' ? messages.submitOffline : messageOf(code, messages));
    }
    setBusy(false);
  }

  const valueOf = (key: string) => answers.values.get(key) ?? NOTHING;
  const done = items.filter((item) => isComplete(valueOf(item.key), asksDesired)).length;
  const item = items[step];
  const conflict = answers.conflicts[0];
  const isAnswered = item ? isComplete(valueOf(item.key), asksDesired) : answers.point !== null;
  return (
    <>
      <ProgressBar questionnaire={questionnaire} done={done} saving={answers.saving} />
      <main ref={stage}>
        {conflict && (
          <ConflictDialog
            key={conflict.mine.operationId}
            questionnaire={questionnaire}
            conflict={conflict}
            onSettle={(keepsMine) => answers.settle(conflict, keepsMine)}
          />
        )}
        {item && (
          <AnswerCard
            key={item.key}
            questionnaire={questionnaire}
            item={item}
            place={step + 1}
            value={valueOf(item.key)}
            draft={answers.drafts.get(item.key) ?? null}
            onChange={(part) => answers.change(item.key, part)}
            onDraft={(text) => answers.draft(item.key, text)}
            onSendComment={() => answers.sendComment(item.key)}
          />
        )}
        {!item && step < reviewStep && plane && (
          <DesiredPoint
            plane={plane}
            horizonOn={questionnaire.horizonOn}
            point={answers.point}
            onPlace={(point) => answers.place(point)}
          />
        )}
        {step === reviewStep && (
          <Review
            questionnaire={questionnaire}
            answers={answers}
            problem={problem}
            isBusy={isBusy}
            onChange={setStep}
            onSubmit={() => void submit()}
          />
        )}
        <nav className="steps" aria-label={messages.steps}>
          <button type="button" className="quiet" disabled={step === 0} onClick={() => setStep(step - 1)}>
            {messages.back}
          </button>
          {step < reviewStep && (
            <>
              <button type="button" className="quiet" onClick={() => setStep(reviewStep)}>
                {messages.review}
              </button>
              <button type="button" className={isAnswered ? 'primary' : 'quiet'} onClick={() => setStep(step + 1)}>
                {messages.next}
              </button>
            </>
          )}
        </nav>
      </main>
      <footer>
        <LanguageChoice onChoose={onLanguage} />
      </footer>
    </>
  );
}

function firstOpen({ items, answers, asksDesired }: Questionnaire, reviewStep: number): number {
  const said = new Map(answers.map((answer) => [answer.item, answer]));
  const index = items.findIndex((item) => !isComplete(said.get(item.key) ?? NOTHING, asksDesired));
  return index === -1 ? reviewStep : index;
}
