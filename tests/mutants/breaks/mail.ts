import type { Mutant } from '../mutant.js';

const DUE = 'libs/platform/src/mail/due-mail.db.spec.ts';
const SERVER = 'libs/platform/src/mail/mail-server.spec.ts';
const OUTGOING = 'libs/platform/src/mail/outgoing-mail.ts';

/** Mails that are lost, come twice, or tell too much. */
export const MAIL: readonly Mutant[] = [
  {
    name: 'a mail is sent without being claimed first',
    file: OUTGOING,
    find: `UPDATE mail SET status = 'sending', claimed_at = now(), attempt = attempt + 1`,
    put: `UPDATE mail SET deliver_after = now() + interval '300 milliseconds', claimed_at = now(), attempt = attempt + 1`,
    promise: 'A mail is claimed before it is sent: however many workers look for it, it goes out once.',
    row: 'C19',
    guards: [{ spec: DUE, test: 'with a mail server a mail arrives' }],
  },
  {
    name: 'whoever comes back too late judges a mail that somebody else has claimed',
    file: OUTGOING,
    find: `WHERE id = $1 AND attempt = $2 AND status = 'sending' RETURNING status`,
    put: `WHERE id = $1 AND $2::int IS NOT NULL RETURNING status`,
    promise: 'What may have been sent is not sent again by itself.',
    row: 'C19',
    guards: [{ spec: DUE, test: 'a worker that died while it was sending' }],
  },
  {
    name: 'a mail that was handed over without an answer is sent again',
    file: 'libs/platform/src/mail/mail-server.ts',
    find: `return isHandedOver ? { kind: 'unclear', reason } : { kind: 'not-sent', isFinal: false, reason };`,
    put: `return { kind: 'not-sent', isFinal: isHandedOver && false, reason };`,
    promise: 'A slow server gets no second copy by itself.',
    row: 'C19',
    guards: [{ spec: SERVER, test: 'what became of a mail is unclear' }],
  },
  {
    name: 'a server that says "later" has said "never"',
    file: 'libs/platform/src/mail/mail-server.ts',
    find: `if (responseCode) return { kind: 'not-sent', isFinal: isPermanent(error, responseCode), reason };`,
    put: `if (responseCode) return { kind: 'not-sent', isFinal: true, reason };`,
    promise: 'A server that is away for a while costs nobody their mail.',
    row: 'F32',
    guards: [{ spec: SERVER, test: 'what became of a mail is that it was not sent for now' }],
  },
  {
    name: 'one firm takes all places',
    file: OUTGOING,
    find: 'export const MOST_AT_ONCE = 5;',
    put: 'export const MOST_AT_ONCE = 5_000;',
    promise: 'A firm whose server is silent waits alone.',
    row: 'C19',
    guards: [{ spec: DUE, test: 'a firm' }],
  },
  {
    name: 'a big wave goes before a small one',
    file: OUTGOING,
    find: 'ORDER BY oldest.turn, random() LIMIT',
    put: `ORDER BY (SELECT m.deliver_after FROM mail m WHERE m.id = oldest.id), oldest.id LIMIT`,
    promise: 'A later wave’s single mail does not wait behind thousands.',
    row: 'C25',
    guards: [{ spec: DUE, test: "a firm sends a later wave's single mail" }],
  },
  {
    name: 'every try of a mail has an id of its own',
    file: 'libs/platform/src/mail/mail-delivery.ts',
    find: 'messageId: `<${mail.id}@${messageIdHost}>`,',
    put: 'messageId: `<${mail.id}.${Math.random()}@${messageIdHost}>`,',
    promise: 'The same mail keeps its id, so that a server can drop a second copy.',
    guards: [{ spec: DUE, test: 'with a mail server' }],
  },
  {
    name: 'the list of failures tells who was reminded',
    file: OUTGOING,
    find: `    if (kind === 'wave-reminder') return;\n`,
    put: '',
    promise: 'Who gets a reminder has not handed in: nobody is told.',
    guards: [{ spec: DUE, test: 'with a mail server of a reminder' }],
  },
  {
    name: 'mails go into the inbox of a demonstration in production',
    file: 'libs/platform/src/mail/due-mail.ts',
    find: `if (way === 'none') return void`,
    put: `if (way !== 'none' && false) return void`,
    promise: 'Without a mail server mails are held back, and sent once there is one.',
    guards: [{ spec: DUE, test: 'without a mail server elsewhere' }],
  },
];
