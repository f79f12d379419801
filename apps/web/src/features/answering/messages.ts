import type { Messages } from '../../i18n/locale.js';

const en = {
  welcome: 'Welcome',
  invitedBy: (firm: string, client: string): string => `${firm} asks for your view of ${client}.`,
  start: 'Start',
  resume: 'Go on',
  opening: 'One moment …',
  linkIntro: 'Your personal link is ready. Nothing happens until you press the button.',
  codeIntro: 'Enter the code you were given.',
  code: 'Code',
  linkNotValid: 'This link or code is not valid any more. Ask whoever invited you for a new one.',
  tooMany: 'Too many attempts. Please wait a few minutes.',
  offlineStart: 'No connection. Please check your network and try again.',
  promiseTitle: 'What happens with your answers',
  promise: {
    NAMED: (firm: string): string =>
      `This round is not anonymous: ${firm} and your organisation see who answered what.`,
    CONFIDENTIAL: (firm: string, k: number): string =>
      `Confidential: ${firm} can see answers, your organisation sees only groups of at least ${k} people.`,
    ANONYMOUS: (_firm: string, k: number): string =>
      `Anonymous: nobody can link an answer to you. Only groups of at least ${k} people are ever shown.`,
  },
  promiseFixed: 'This was fixed before the first answer and cannot be changed.',
  duration: (minutes: number, items: number): string =>
    `${items} questions, about ${minutes} minutes. You can stop and come back with the same link.`,
  openUntil: (date: string): string => `Open until ${date}.`,
  progress: (done: number, total: number): string => `${done} of ${total} answered`,
  timeLeft: (minutes: number): string => `about ${minutes} min left`,
  today: 'Today',
  desired: 'Desired',
  desiredBy: (date: string): string => `Desired by ${date}`,
  sameAsToday: 'Same as today',
  notApplicable: 'Does not apply',
  doNotKnow: 'I do not know',
  clear: 'Clear this answer',
  comment: 'Comment (optional)',
  commentWarning: 'This looks like a name or an address. Please leave out anything that points to a person.',
  back: 'Back',
  next: 'Next',
  review: 'Review',
  reviewTitle: 'Your answers',
  reviewIntro: 'Check them, change what you like, then hand them in. After that they cannot be changed.',
  change: 'Change',
  unanswered: 'not answered',
  submit: 'Hand in',
  submitting: 'Handing in …',
  submitOffline:
    'No connection: your answers are kept on this device and have not been handed in yet. Try again in a moment.',
  missing: (n: number): string =>
    n === 1
      ? 'One question is still open. You may hand in all the same.'
      : `${n} questions are still open. You may hand in all the same.`,
  thanks: 'Thank you',
  thanksText:
    'Your answers have been handed in. When the round is closed, all answers are put together; you will hear the result from your organisation.',
  state: {
    saved: 'Saved',
    saving: 'Saving …',
    offline: (n: number): string =>
      n === 1 ? 'No connection: 1 answer not yet saved' : `No connection: ${n} answers not yet saved`,
    closed: 'No longer open',
  },
  conflictTitle: 'Changed elsewhere',
  conflict: 'This answer was changed in another tab or on another device.',
  keepTheirs: 'Keep the other one',
  keepMine: 'Use mine',
  closedTitle: 'This round is closed',
  closed: 'Answers are not taken any more. What was saved before closing counts.',
  alreadySubmitted: 'Your answers have been handed in already. They cannot be changed.',
  errorTitle: 'That did not work',
  error: 'Something went wrong on our side. Your answers on this device are kept. Please reload the page.',
};

/** Words of the stakeholder's page. */
export const answeringMessages: Messages<typeof en> = {
  en,
  de: {
    welcome: 'Willkommen',
    invitedBy: (firm, client) => `${firm} bittet um Ihre Sicht auf ${client}.`,
    start: 'Beginnen',
    resume: 'Weitermachen',
    opening: 'Einen Moment …',
    linkIntro: 'Ihr persönlicher Link ist bereit. Es geschieht nichts, bevor Sie auf den Knopf drücken.',
    codeIntro: 'Geben Sie den Code ein, den Sie bekommen haben.',
    code: 'Code',
    linkNotValid: 'Dieser Link oder Code gilt nicht mehr. Bitten Sie um einen neuen, wo man Sie eingeladen hat.',
    tooMany: 'Zu viele Versuche. Bitte warten Sie einige Minuten.',
    offlineStart: 'Keine Verbindung. Bitte prüfen Sie Ihr Netz und versuchen Sie es erneut.',
    promiseTitle: 'Was mit Ihren Antworten geschieht',
    promise: {
      NAMED: (firm) => `Diese Runde ist nicht anonym: ${firm} und Ihre Organisation sehen, wer was geantwortet hat.`,
      CONFIDENTIAL: (firm, k) =>
        `Vertraulich: ${firm} kann Antworten sehen, Ihre Organisation nur Gruppen ab ${k} Personen.`,
      ANONYMOUS: (_firm, k) =>
        `Anonym: Niemand kann eine Antwort mit Ihnen verbinden. Gezeigt werden nur Gruppen ab ${k} Personen.`,
    },
    promiseFixed: 'Das wurde vor der ersten Antwort festgelegt und lässt sich nicht ändern.',
    duration: (minutes, items) =>
      `${items} Fragen, etwa ${minutes} Minuten. Sie können unterbrechen und mit demselben Link zurückkommen.`,
    openUntil: (date) => `Offen bis ${date}.`,
    progress: (done, total) => `${done} von ${total} beantwortet`,
    timeLeft: (minutes) => `noch etwa ${minutes} Min.`,
    today: 'Heute',
    desired: 'Gewünscht',
    desiredBy: (date) => `Gewünscht bis ${date}`,
    sameAsToday: 'Wie heute',
    notApplicable: 'Trifft nicht zu',
    doNotKnow: 'Weiß ich nicht',
    clear: 'Antwort löschen',
    comment: 'Anmerkung (freiwillig)',
    commentWarning:
      'Das sieht nach einem Namen oder einer Adresse aus. Bitte lassen Sie weg, was auf eine Person deutet.',
    back: 'Zurück',
    next: 'Weiter',
    review: 'Durchsehen',
    reviewTitle: 'Ihre Antworten',
    reviewIntro:
      'Sehen Sie sie durch, ändern Sie, was Sie möchten, und geben Sie sie ab. Danach lassen sie sich nicht mehr ändern.',
    change: 'Ändern',
    unanswered: 'nicht beantwortet',
    submit: 'Abgeben',
    submitting: 'Wird abgegeben …',
    submitOffline:
      'Keine Verbindung: Ihre Antworten liegen auf diesem Gerät und sind noch nicht abgegeben. Versuchen Sie es gleich noch einmal.',
    missing: (n) =>
      n === 1
        ? 'Eine Frage ist noch offen. Sie können trotzdem abgeben.'
        : `${n} Fragen sind noch offen. Sie können trotzdem abgeben.`,
    thanks: 'Danke',
    thanksText:
      'Ihre Antworten sind abgegeben. Wenn die Runde geschlossen ist, werden alle Antworten zusammengeführt; das Ergebnis erfahren Sie von Ihrer Organisation.',
    state: {
      saved: 'Gespeichert',
      saving: 'Wird gespeichert …',
      offline: (n) =>
        n === 1
          ? 'Keine Verbindung: 1 Antwort noch nicht gespeichert'
          : `Keine Verbindung: ${n} Antworten noch nicht gespeichert`,
      closed: 'Nicht mehr offen',
    },
    conflictTitle: 'Anderswo geändert',
    conflict: 'Diese Antwort wurde in einem anderen Tab oder auf einem anderen Gerät geändert.',
    keepTheirs: 'Die andere behalten',
    keepMine: 'Meine nehmen',
    closedTitle: 'Diese Runde ist geschlossen',
    closed: 'Es werden keine Antworten mehr angenommen. Was vorher gespeichert war, zählt.',
    alreadySubmitted: 'Ihre Antworten sind schon abgegeben und lassen sich nicht mehr ändern.',
    errorTitle: 'Das hat nicht geklappt',
    error:
      'Bei uns ist etwas schiefgegangen. Ihre Antworten auf diesem Gerät bleiben erhalten. Bitte laden Sie die Seite neu.',
  },
};
