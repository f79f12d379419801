import type { Messages } from '../i18n/locale.js';

const en = {
  failed: 'That could not be done.',
  putBack: 'What you changed has been put back: everything is as it was before.',
  offline: 'The server cannot be reached. Nothing was changed; try again in a moment.',
  reasons: {
    FORBIDDEN: 'Your role does not allow this.',
    NOT_FOUND: 'It is not there any more. Reload the page.',
    INVALID_INPUT: 'Some of what you entered does not fit.',
    CONFLICT: 'This exists already, or somebody else has changed it. Reload the page and look again.',
    TOO_MANY_REQUESTS: 'Too many requests. Please wait a moment.',
    INSTRUMENT_NOT_DRAFT: 'This version is published and cannot change any more.',
    INSTRUMENT_NOT_PUBLISHED: 'The instrument has no published version yet.',
    INSTRUMENT_NOT_VALID: 'The instrument has problems and cannot be published.',
    WAVE_NOT_DRAFT: 'The wave is not a draft any more.',
    WAVE_NOT_OPEN: 'The wave is not open.',
    WAVE_NOT_SCORED: 'The wave has no result yet.',
    WAVE_SCORED: 'The wave has its result, for good. Corrections come before scoring.',
    WAVE_NEARLY_SAME: 'These answers repeat those of another wave; side by side they would give single people away.',
    WORKSHOP_NOT_PLANNED: 'The workshop has begun; its settings stay as they are.',
    WORKSHOP_NOT_RUNNING: 'The workshop is not running.',
    WORKSHOP_NOT_ENDED: 'The workshop has not ended yet.',
    BALLOT_NOT_OPEN: 'The vote is closed.',
    BALLOT_NOT_WAITING: 'This question has been put to the room already.',
    BALLOT_NOT_REVEALED: 'The result has not been shown yet.',
    BALLOT_OPEN: 'Another vote is still open. Reveal it first.',
    ALREADY_SUBMITTED: 'This person has handed in already.',
    IMPORT_REFUSED: 'The file was not imported.',
    LAST_OWNER: 'The last owner stays: make somebody else owner first.',
  } as Record<string, string>,
};

/** Why something was refused, by the server's code. */
export const refusalMessages: Messages<typeof en> = {
  en,
  de: {
    failed: 'Das ging nicht.',
    putBack: 'Ihre Änderung wurde zurückgenommen: Alles ist wie zuvor.',
    offline: 'Der Server ist nicht erreichbar. Es wurde nichts geändert; versuchen Sie es gleich noch einmal.',
    reasons: {
      FORBIDDEN: 'Ihre Rolle erlaubt das nicht.',
      NOT_FOUND: 'Das gibt es nicht mehr. Laden Sie die Seite neu.',
      INVALID_INPUT: 'Einige Angaben passen nicht.',
      CONFLICT:
        'Das gibt es schon, oder jemand anderes hat es inzwischen geändert. Laden Sie die Seite neu und sehen Sie noch einmal nach.',
      TOO_MANY_REQUESTS: 'Zu viele Anfragen. Bitte warten Sie einen Moment.',
      INSTRUMENT_NOT_DRAFT: 'Diese Version ist veröffentlicht und ändert sich nicht mehr.',
      INSTRUMENT_NOT_PUBLISHED: 'Das Instrument hat noch keine veröffentlichte Version.',
      INSTRUMENT_NOT_VALID: 'Das Instrument hat Fehler und kann so nicht veröffentlicht werden.',
      WAVE_NOT_DRAFT: 'Die Welle ist kein Entwurf mehr.',
      WAVE_NOT_OPEN: 'Die Welle ist nicht offen.',
      WAVE_NOT_SCORED: 'Die Welle hat noch kein Ergebnis.',
      WAVE_SCORED: 'Die Welle hat ihr Ergebnis, endgültig. Berichtigt wird vor der Auswertung.',
      WAVE_NEARLY_SAME:
        'Diese Antworten wiederholen die einer anderen Welle; nebeneinander würden sie Einzelne verraten.',
      WORKSHOP_NOT_PLANNED: 'Der Workshop hat begonnen; seine Einstellungen bleiben, wie sie sind.',
      WORKSHOP_NOT_RUNNING: 'Der Workshop läuft nicht.',
      WORKSHOP_NOT_ENDED: 'Der Workshop ist noch nicht zu Ende.',
      BALLOT_NOT_OPEN: 'Die Abstimmung ist geschlossen.',
      BALLOT_NOT_WAITING: 'Diese Frage wurde dem Raum schon gestellt.',
      BALLOT_NOT_REVEALED: 'Das Ergebnis wurde noch nicht gezeigt.',
      BALLOT_OPEN: 'Eine andere Abstimmung ist noch offen. Decken Sie diese zuerst auf.',
      ALREADY_SUBMITTED: 'Diese Person hat schon abgegeben.',
      IMPORT_REFUSED: 'Die Datei wurde nicht übernommen.',
      LAST_OWNER: 'Die letzte Inhaberin oder der letzte Inhaber bleibt: Geben Sie die Rolle erst jemand anderem.',
    },
  },
};
