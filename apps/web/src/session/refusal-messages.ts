import type { ErrorCode } from '@sextant/contracts';

import type { Messages } from '../i18n/locale.js';

/** What came with a refusal: numbers and names. */
type Details = Readonly<Record<string, unknown>>;

/** Every code has its words, in each language, or nothing compiles; some say a number that came along. */
type Reasons = Readonly<Record<ErrorCode, string | ((details: Details) => string)>>;

interface RefusalTexts {
  readonly failed: string;
  readonly putBack: string;
  readonly offline: string;
  readonly reasons: Reasons;
}

const numberOf = (details: Details, name: string): number => Number(details[name] ?? 0);

const en: RefusalTexts = {
  failed: 'That could not be done.',
  putBack: 'What you changed has been put back: everything is as it was before.',
  offline: 'The server cannot be reached. Try again in a moment: nothing will be done twice.',
  reasons: {
    SOMEBODY_ELSE: 'This browser is signed in as somebody else by now. Nothing was changed; sign in again.',
    FORBIDDEN: 'Your role does not allow this.',
    NOT_FOUND: 'It is not there any more. Reload the page.',
    INVALID_INPUT: 'Some of what you entered does not fit.',
    ALREADY_THERE: 'This exists already.',
    CHANGED_MEANWHILE: 'Somebody else has changed this meanwhile. Reload the page and look again.',
    TOO_FEW_PARTICIPANTS: (details) =>
      `Too few people: ${numberOf(details, 'needed')} are needed, ${numberOf(details, 'invited')} are invited.`,
    UNIT_IN_USE: (details) =>
      numberOf(details, 'units') > 0
        ? 'Other units lie below this one.'
        : numberOf(details, 'stakeholders') > 0
          ? 'There are people in this unit.'
          : 'People stood in this unit when they were asked; results name it.',
    ACCOUNT_NOT_LINKABLE: 'There is an account with this address, and it has another password.',
    OPERATION_ID_USED: 'This was sent before as something else. Reload the page and try again.',
    STEP_REACHED: 'The workshop has reached this step; it stays.',
    IMPORTED_ALREADY: 'These answers have been imported already.',
    IMPORTED_OTHERWISE: 'The wave was imported with another mode or minimum. Import it with the same ones.',
    NO_ADVICE: 'The instrument gives no advice: its rules cannot be read.',
    UNAUTHENTICATED: 'You are not signed in any more.',
    SIGN_IN_FAILED: 'E-mail address and password do not fit.',
    LINK_NOT_VALID: 'The link is not valid any more.',
    INVITATION_NOT_VALID: 'This invitation is not valid any more. Ask for a new one.',
    REPORT_NOT_READY: 'The report is not ready yet.',
    CODE_NOT_VALID: 'The code is not valid.',
    SEAT_IN_MEMBER_BROWSER: 'In this browser a member of the firm is signed in. Use the ticket in another one.',
    TOO_MANY_REQUESTS: 'Too many requests. Please wait a moment.',
    INSTRUMENT_NOT_DRAFT: 'This version is published and cannot change any more.',
    INSTRUMENT_NOT_PUBLISHED: 'The instrument has no published version yet.',
    INSTRUMENT_NOT_VALID: 'The instrument has problems and cannot be published.',
    WAVE_NOT_DRAFT: 'The wave is not a draft any more.',
    WAVE_NOT_OPEN: 'The wave is not open.',
    WAVE_NOT_SCORED: 'The wave has no result yet.',
    WAVE_SCORED: 'The wave has its result, for good. Corrections come before scoring.',
    MEMBER_DEVICE: 'A member of the firm has signed in on this device.',
    WAVE_NEARLY_SAME: 'These answers repeat those of another wave; side by side they would give single people away.',
    WORKSHOP_NOT_PLANNED: 'The workshop has begun; its settings stay as they are.',
    WORKSHOP_NOT_RUNNING: 'The workshop is not running.',
    WORKSHOP_NOT_ENDED: 'The workshop has not ended yet.',
    BALLOT_NOT_OPEN: 'The vote is closed.',
    BALLOT_NOT_WAITING: 'This question has been put to the room already.',
    BALLOT_NOT_REVEALED: 'The result has not been shown yet.',
    BALLOT_CLOSED: 'This question is closed: its votes are deleted. Ask it as a new one.',
    SEAT_NEEDED: 'In an anonymous workshop only whoever took a ticket votes.',
    BALLOT_OPEN: 'Another vote is still open. Reveal it first.',
    ALREADY_SUBMITTED: 'This person has handed in already.',
    LAST_OWNER: 'The last owner stays: make somebody else owner first.',
    UNAVAILABLE: 'The server is too busy just now. Try again in a moment: nothing will be done twice.',
  },
};

/** Why something was refused, by the server's code. */
export const refusalMessages: Messages<RefusalTexts> = {
  en,
  de: {
    failed: 'Das ging nicht.',
    putBack: 'Ihre Änderung wurde zurückgenommen: Alles ist wie zuvor.',
    offline: 'Der Server ist nicht erreichbar. Versuchen Sie es gleich noch einmal: Nichts wird doppelt ausgeführt.',
    reasons: {
      SOMEBODY_ELSE:
        'In diesem Browser ist inzwischen jemand anderes angemeldet. Es wurde nichts geändert; melden Sie sich neu an.',
      FORBIDDEN: 'Ihre Rolle erlaubt das nicht.',
      NOT_FOUND: 'Das gibt es nicht mehr. Laden Sie die Seite neu.',
      INVALID_INPUT: 'Einige Angaben passen nicht.',
      ALREADY_THERE: 'Das gibt es schon.',
      CHANGED_MEANWHILE:
        'Jemand anderes hat das inzwischen geändert. Laden Sie die Seite neu und sehen Sie noch einmal nach.',
      TOO_FEW_PARTICIPANTS: (details) =>
        `Zu wenige: ${numberOf(details, 'needed')} sind nötig, eingeladen sind ${numberOf(details, 'invited')}.`,
      UNIT_IN_USE: (details) =>
        numberOf(details, 'units') > 0
          ? 'Unter dieser Einheit liegen andere.'
          : numberOf(details, 'stakeholders') > 0
            ? 'In dieser Einheit sind Personen.'
            : 'Als gefragt wurde, waren Personen in dieser Einheit; Ergebnisse nennen sie.',
      ACCOUNT_NOT_LINKABLE: 'Zu dieser Adresse gibt es ein Konto, und es hat ein anderes Passwort.',
      OPERATION_ID_USED:
        'Das wurde schon als etwas anderes gesendet. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
      STEP_REACHED: 'Der Workshop hat diesen Schritt erreicht; er bleibt.',
      IMPORTED_ALREADY: 'Diese Antworten wurden schon übernommen.',
      IMPORTED_OTHERWISE:
        'Die Welle wurde mit einem anderen Modus oder Minimum übernommen. Übernehmen Sie sie mit denselben.',
      NO_ADVICE: 'Das Instrument gibt keinen Rat: Seine Regeln lassen sich nicht lesen.',
      UNAUTHENTICATED: 'Sie sind nicht mehr angemeldet.',
      SIGN_IN_FAILED: 'E-Mail-Adresse und Passwort passen nicht zusammen.',
      LINK_NOT_VALID: 'Der Link gilt nicht mehr.',
      INVITATION_NOT_VALID: 'Diese Einladung gilt nicht mehr. Bitten Sie um eine neue.',
      REPORT_NOT_READY: 'Der Bericht ist noch nicht fertig.',
      CODE_NOT_VALID: 'Der Code gilt nicht.',
      SEAT_IN_MEMBER_BROWSER:
        'In diesem Browser ist ein Mitglied der Firma angemeldet. Lösen Sie das Ticket in einem anderen ein.',
      TOO_MANY_REQUESTS: 'Zu viele Anfragen. Bitte warten Sie einen Moment.',
      INSTRUMENT_NOT_DRAFT: 'Diese Version ist veröffentlicht und ändert sich nicht mehr.',
      INSTRUMENT_NOT_PUBLISHED: 'Das Instrument hat noch keine veröffentlichte Version.',
      INSTRUMENT_NOT_VALID: 'Das Instrument hat Fehler und kann so nicht veröffentlicht werden.',
      WAVE_NOT_DRAFT: 'Die Welle ist kein Entwurf mehr.',
      WAVE_NOT_OPEN: 'Die Welle ist nicht offen.',
      WAVE_NOT_SCORED: 'Die Welle hat noch kein Ergebnis.',
      WAVE_SCORED: 'Die Welle hat ihr Ergebnis, endgültig. Berichtigt wird vor der Auswertung.',
      MEMBER_DEVICE: 'Auf diesem Gerät hat sich ein Mitglied der Firma angemeldet.',
      WAVE_NEARLY_SAME:
        'Diese Antworten wiederholen die einer anderen Welle; nebeneinander würden sie Einzelne verraten.',
      WORKSHOP_NOT_PLANNED: 'Der Workshop hat begonnen; seine Einstellungen bleiben, wie sie sind.',
      WORKSHOP_NOT_RUNNING: 'Der Workshop läuft nicht.',
      WORKSHOP_NOT_ENDED: 'Der Workshop ist noch nicht zu Ende.',
      BALLOT_NOT_OPEN: 'Die Abstimmung ist geschlossen.',
      BALLOT_NOT_WAITING: 'Diese Frage wurde dem Raum schon gestellt.',
      BALLOT_NOT_REVEALED: 'Das Ergebnis wurde noch nicht gezeigt.',
      BALLOT_CLOSED: 'Diese Frage ist geschlossen: Ihre Stimmen sind gelöscht. Stellen Sie sie als neue.',
      SEAT_NEEDED: 'In einem anonymen Workshop stimmt nur ab, wer ein Ticket eingelöst hat.',
      BALLOT_OPEN: 'Eine andere Abstimmung ist noch offen. Decken Sie diese zuerst auf.',
      ALREADY_SUBMITTED: 'Diese Person hat schon abgegeben.',
      UNAVAILABLE:
        'Der Server ist gerade überlastet. Versuchen Sie es gleich noch einmal: Nichts wird doppelt ausgeführt.',
      LAST_OWNER: 'Die letzte Inhaberin oder der letzte Inhaber bleibt: Geben Sie die Rolle erst jemand anderem.',
    },
  },
};
