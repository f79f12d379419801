import { useFormats, useMessages, type Locale } from '../../i18n/locale.js';
import { Brand } from './brand.js';
import { DeleteMyAnswers } from './delete-my-answers.js';
import { LanguageChoice } from './language-choice.js';
import { answeringMessages } from './messages.js';
import type { Questionnaire } from './questionnaire.js';
import { SomebodyElse } from './somebody-else.js';

interface PromisePageProps {
  readonly questionnaire: Questionnaire;
  readonly onLanguage: (locale: Locale) => void;
  readonly onStart: () => void;
  readonly onDeleted: () => void;
}

/** What is promised, before the first answer. */
export function PromisePage({ questionnaire, onLanguage, onStart, onDeleted }: PromisePageProps) {
  const messages = useMessages(answeringMessages);
  const { date } = useFormats();
  const { firm, client, confidentialityMode, minimumGroup, persons, closesOn, items, answers, estimatedMinutes } =
    questionnaire;
  const promise = messages.promise[confidentialityMode];
  return (
    <main className="card narrow">
      <Brand questionnaire={questionnaire} />
      <h1>{questionnaire.title}</h1>
      <p>
        {messages.invitedBy(firm, client)} {messages.duration(estimatedMinutes, items.length)}{' '}
        {closesOn && messages.openUntil(date(closesOn))}
      </p>
      <section className="promise" aria-labelledby="promise">
        <h2 id="promise">{messages.promiseTitle}</h2>
        <p>
          <b>{promise.name}</b> {promise.who(firm, minimumGroup)}
        </p>
        <ul>
          {promise.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
          {persons && <li>{messages.persons(persons.counted, persons.needed)}</li>}
          <li>{messages.promiseNext}</li>
          <li>{messages.promiseDrafts}</li>
          <li>{messages.promiseFixed}</li>
        </ul>
        {persons && persons.counted < persons.needed && <p role="alert">{messages.personsTooFew}</p>}
      </section>
      <button type="button" className="primary wide" onClick={onStart}>
        {answers.length > 0 ? messages.resume : messages.start}
      </button>
      <p className="hint">{messages.pause}</p>
      {answers.length > 0 && <DeleteMyAnswers onDeleted={onDeleted} />}
      <LanguageChoice onChoose={onLanguage} />
      <SomebodyElse />
    </main>
  );
}
