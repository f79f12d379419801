import { useCallback, useEffect, useRef, useState } from 'react';

import { namesSomebody } from './names-somebody.js';
import { NOTHING, type AnswerValue, type PlanePoint, type Questionnaire, type StoredAnswer } from './questionnaire.js';
import { loadQuestionnaire, submitAnswers } from './respondent-api.js';
import { rememberAnswers } from './kept-page.js';
import { ownLink } from './own-link.js';
import { SaveQueue, type QueueState } from './save-queue.js';
import type { Conflict } from './unsent-work.js';

/** What a person has said, what of it is safe, and everything they can do about it. */
export interface Answers {
  readonly values: ReadonlyMap<string, AnswerValue>;
  /** Comments that were typed and not sent. */
  readonly drafts: ReadonlyMap<string, string>;
  readonly point: PlanePoint | null;
  readonly saving: { readonly state: QueueState; readonly unsent: number };
  readonly conflicts: readonly Conflict[];
  change(item: string, part: Partial<AnswerValue>): void;
  draft(item: string, text: string): void;
  sendComment(item: string): void;
  place(point: PlanePoint): void;
  settle(conflict: Conflict, keepsMine: boolean): void;
  /** Hands in; answers whether that was done, which it is not while a conflict is open. */
  submit(locale: string): Promise<boolean>;
}

/** Keeps answers on the page, on the device and on the server the same. */
export function useAnswers(questionnaire: Questionnaire, onStopped: (code: string) => void): Answers {
  const [first] = useState(questionnaire);
  const [values, setValues] = useState<ReadonlyMap<string, AnswerValue>>(
    () => new Map(first.answers.map((answer) => [answer.item, answer])),
  );
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());
  const [point, setPoint] = useState(first.desiredPoint);
  const [saving, setSaving] = useState<Answers['saving']>({
    state: first.answers.length > 0 ? 'saved' : 'idle',
    unsent: 0,
  });
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const queue = useRef<SaveQueue | null>(null);
  // What handlers read: two of them may run before the page is drawn again.
  const latest = useRef(values);

  const remember = useCallback((item: string, value: AnswerValue) => {
    latest.current = new Map(latest.current).set(item, value);
    setValues(latest.current);
  }, []);

  useEffect(() => {
    const own = new SaveQueue(ownLink() ?? '', first.answers, {
      onState: (state, unsent) => setSaving({ state, unsent }),
      onConflicts: setConflicts,
      onAcknowledged: (stored, placed) => void rememberAnswers(stored, placed),
      onStopped,
    });
    queue.current = own;
    void own.resume().then((kept) => {
      for (const operation of kept.operations) remember(operation.item, operation);
      setDrafts(new Map(Object.entries(kept.drafts)));
      if (kept.point) setPoint(kept.point);
    });
    const look = (): void => {
      if (document.visibilityState === 'visible') void lookAgain(own, remember, onStopped);
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      own.stop();
    };
  }, [first, onStopped, remember]);

  function change(item: string, part: Partial<AnswerValue>): void {
    const value = { ...(latest.current.get(item) ?? NOTHING), ...part };
    remember(item, value);
    queue.current?.put(item, value);
  }

  function withDraft(item: string, text: string | null): void {
    setDrafts((known) => {
      const next = new Map(known);
      if (text === null) next.delete(item);
      else next.set(item, text);
      return next;
    });
    queue.current?.keepDraft(item, text);
  }

  function sendComment(item: string): void {
    const text = drafts.get(item);
    if (text === undefined) return;
    const comment = text.trim() || null;
    if (comment !== (latest.current.get(item)?.comment ?? null)) change(item, { comment });
    withDraft(item, null);
  }

  return {
    values,
    drafts,
    point,
    saving,
    conflicts,
    change,
    draft: withDraft,
    sendComment,
    place(wanted) {
      setPoint(wanted);
      queue.current?.putPoint(wanted);
    },
    settle(conflict, keepsMine) {
      remember(conflict.stored.item, keepsMine ? conflict.mine : conflict.stored);
      queue.current?.resolve(conflict, keepsMine);
    },
    async submit(locale) {
      for (const [item, text] of drafts) if (!namesSomebody(text, locale)) sendComment(item);
      if (!(await queue.current?.flush())) return false;
      await submitAnswers();
      await queue.current?.forget();
      return true;
    },
  };
}

/** Back on this page: what another device has saved in the meantime is shown, unless something here stands against it. */
async function lookAgain(
  queue: SaveQueue,
  remember: (item: string, value: StoredAnswer) => void,
  onStopped: (code: string) => void,
): Promise<void> {
  // Without network there is nothing to learn; the queue says so.
  const found = await loadQuestionnaire(null).catch(() => null);
  if (found?.isSubmitted) onStopped('ALREADY_SUBMITTED');
  for (const answer of found?.answers ?? []) if (queue.learn(answer)) remember(answer.item, answer);
}
