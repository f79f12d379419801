import { useState } from 'react';

import { useMessages } from '../../i18n/locale.js';
import { messageOf } from './message-of.js';
import { answeringMessages } from './messages.js';
import { ownLink } from './own-link.js';
import { deleteMyAnswers, RespondentApiError } from './respondent-api.js';
import { forgetUnsentWork } from './unsent-work.js';

/** Taking back everything that was answered by this link; asked once more before it happens. */
export function DeleteMyAnswers({ onDeleted }: { onDeleted: () => void }) {
  const messages = useMessages(answeringMessages);
  const [step, setStep] = useState<'offer' | 'ask' | 'done' | { readonly refused: string }>('offer');

  async function confirm(): Promise<void> {
    try {
      await deleteMyAnswers();
      const link = ownLink();
      if (link) await forgetUnsentWork(link);
      setStep('done');
      onDeleted();
    } catch (error) {
      setStep({ refused: error instanceof RespondentApiError ? error.code : 'INTERNAL' });
    }
  }

  if (step === 'done') return <p role="status">{messages.deleted}</p>;
  if (typeof step === 'object') return <p role="alert">{messageOf(step.refused, messages)}</p>;
  if (step === 'offer')
    return (
      <button type="button" className="quiet" onClick={() => setStep('ask')}>
        {messages.deleteMine}
      </button>
    );
  return (
    <div role="alertdialog" aria-label={messages.deleteMine}>
      <p>{messages.deleteAsk}</p>
      <button type="button" onClick={() => void confirm()}>
        {messages.deleteYes}
      </button>{' '}
      <button type="button" onClick={() => setStep('offer')}>
        {messages.deleteNo}
      </button>
    </div>
  );
}
