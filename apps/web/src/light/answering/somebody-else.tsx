import { useMessages } from '../../i18n/locale.js';
import { answeringMessages } from './messages.js';
import { beginAsSomebodyNew } from './own-link.js';

/** The way on for the next person at a device that is shared: a code of their own. */
export function SomebodyElse() {
  const messages = useMessages(answeringMessages);
  return (
    <button type="button" className="link" onClick={beginAsSomebodyNew}>
      {messages.notMe}
    </button>
  );
}
