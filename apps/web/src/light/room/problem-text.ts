import type { roomMessages } from './messages.js';
import { RoomApiError } from './room-api.js';

/** What to say of a refusal. */
export function problemText(error: unknown, messages: (typeof roomMessages)['en']): string {
  const code = error instanceof RoomApiError ? error.code : '';
  return messages.problems[code] ?? messages.otherProblem;
}
