import type { answeringMessages } from './messages.js';

/** What to tell a person about a refusal. */
export function messageOf(code: string, messages: (typeof answeringMessages)['en']): string {
  switch (code) {
    case 'WAVE_NOT_OPEN':
      return messages.closed;
    case 'ALREADY_SUBMITTED':
      return messages.alreadySubmitted;
    case 'LINK_NOT_VALID':
    case 'UNAUTHENTICATED':
    case 'NOT_FOUND':
      return messages.linkNotValid;
    case 'MEMBER_DEVICE':
      return messages.memberDevice;
    case 'SOMEBODY_ELSE':
      return messages.somebodyElse;
    case 'TOO_MANY_REQUESTS':
      return messages.tooMany;
    case 'OFFLINE':
      return messages.offlineStart;
    default:
      return messages.error;
  }
}
