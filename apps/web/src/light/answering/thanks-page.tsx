import { useFormats, useMessages } from '../../i18n/locale.js';
import { Brand } from './brand.js';
import { DeleteMyAnswers } from './delete-my-answers.js';
import { answeringMessages } from './messages.js';
import type { Questionnaire } from './questionnaire.js';
import { SomebodyElse } from './somebody-else.js';

/** It is done: what happens next, and when. */
export function ThanksPage({ questionnaire, onDeleted }: { questionnaire: Questionnaire; onDeleted: () => void }) {
  const messages = useMessages(answeringMessages);
  const { date } = useFormats();
  const { firm, client, closesOn, confidentialityMode, minimumGroup } = questionnaire;
  return (
    <main className="card narrow">
      <Brand questionnaire={questionnaire} />
      <h1 className="done" tabIndex={-1} ref={(heading) => heading?.focus({ preventScroll: true })}>
        {messages.thanks}
      </h1>
      <p>{messages.thanksText}</p>
      <h2>{messages.nextTitle}</h2>
      <ol>
        <li>{closesOn ? messages.nextCloses(date(closesOn)) : messages.nextClosesSometime}</li>
        <li>{confidentialityMode === 'NAMED' ? messages.nextTogether : messages.nextGroups(minimumGroup)}</li>
        <li>{messages.nextTalk(firm, client)}</li>
      </ol>
      <p className="hint">{messages.mayClose}</p>
      {confidentialityMode !== 'ANONYMOUS' && <DeleteMyAnswers onDeleted={onDeleted} />}
      <SomebodyElse />
    </main>
  );
}
