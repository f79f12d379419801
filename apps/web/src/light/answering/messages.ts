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
  notMe: 'I am somebody else',
  somebodyElse:
    'Several people have answered in this browser. Open your own link again, or type your code: what you have answered is kept.',
  linkNotValid: 'This link or code is not valid any more. Ask whoever invited you for a new one.',
  tooMany: 'Too many attempts. Please wait a few minutes.',
  offlineStart: 'No connection. Please check your network and try again.',
  promiseTitle: 'What happens with your answers',
  promise: {
    NAMED: {
      name: 'Not anonymous.',
      who: (firm: string, _k: number): string => `${firm} and your organisation see who answered what.`,
      points: ['Comments are shown with your name.'],
    },
    CONFIDENTIAL: {
      name: 'Confidential.',
      who: (firm: string, k: number): string =>
        `Your answer is counted in groups of at least ${k}. ${firm} holds the key to single answers; your organisation does not.`,
      points: [
        'Figures are rounded so that nobody in your organisation can work out what you answered, not even a colleague who knows their own answers. What your group thinks on the whole can be seen.',
        'Comments appear without names, mixed, and only if enough people have answered.',
      ],
    },
    ANONYMOUS: {
      name: 'Anonymous.',
      who: (_firm: string, k: number): string => `Your answer is counted in groups of at least ${k}.`,
      points: [
        'Figures are rounded so that nobody can work out what you answered, not even a colleague who knows their own answers. What your group thinks on the whole can be seen.',
        'The database alone does not lead from an answer to you. Once the result is made, the answers of single people are destroyed.',
        'Comments appear without names, mixed, and only if enough people have answered.',
      ],
    },
  },
  persons: (counted: number, needed: number): string =>
    `Counted persons: ${counted}; at least ${needed} are needed. A mailbox counts once, people without an address once together, and so do all at a domain that is not your organisation’s own.`,
  personsTooFew: 'Fewer are counted now than were promised. Ask whoever invited you before you answer.',
  promiseNext:
    'You see all your answers once more before you hand them in. No result is shown while the round is open.',
  promiseDrafts:
    'What you have saved counts when the round closes, handed in or not. You can delete it here until then.',
  promiseFixed: 'This was fixed before the first answer and cannot be changed.',
  memberDevice:
    'On this device somebody of the firm that asks has signed in. Please use another device, so that you count as a person of your own.',
  deleteMine: 'Delete my answers',
  deleteAsk:
    'Delete everything that you have answered here? This cannot be undone. You may answer again while the round is open.',
  deleteYes: 'Delete',
  deleteNo: 'Keep them',
  deleted: 'Your answers are deleted.',
  duration: (minutes: number, items: number): string =>
    `${items === 1 ? '1 question' : `${items} questions`}, about ${minutes === 1 ? '1 minute' : `${minutes} minutes`}.`,
  pause: 'You can stop at any time and come back with the same link, on any device.',
  openUntil: (date: string): string => `Open until ${date}.`,
  progress: (done: number, total: number): string => `${done} of ${total} answered`,
  timeLeft: (minutes: number): string => `about ${minutes} min left`,
  today: 'Today',
  desired: 'Desired',
  sameAsToday: 'Same as today',
  notApplicable: 'Does not apply',
  doNotKnow: 'I do not know',
  clear: 'Clear',
  clearAnswer: 'Clear this answer',
  steps: 'Steps',
  question: (place: number, total: number): string => `Question ${place} of ${total}`,
  chooseToday: 'Tap what is true today.',
  chooseDesired: 'Now: what would serve you best?',
  chooseDesiredBy: (date: string): string => `Now: what would serve you best by ${date}?`,
  chosen: 'Done. Change it whenever you like.',
  howToChoose: 'How to choose',
  confidence: 'How sure?',
  confidences: { low: 'Unsure', medium: 'Fairly', high: 'Very' },
  comment: 'Comment (optional)',
  addComment: 'Add a comment',
  yourComment: 'Your comment',
  editComment: 'Edit',
  sendAnyway: 'Send it as it is',
  hasComment: 'with a comment',
  heldComments: (n: number): string =>
    n === 1
      ? 'One comment has not been sent because it seems to name a person. It stays out unless you change or send it.'
      : `${n} comments have not been sent because they seem to name a person. They stay out unless you change or send them.`,
  pointEyebrow: 'The whole in one point',
  pointTitle: 'Where should you be, all in all?',
  pointTitleBy: (date: string): string => `Where should you be by ${date}, all in all?`,
  pointHint: 'Tap or drag on the square, or use the two sliders. You may leave it out.',
  plane: (x: string, y: string, point: { x: number; y: number } | null): string =>
    point
      ? `Plane of ${x} and ${y}: your point is at ${point.x} across and ${point.y} up, of 100`
      : `Plane of ${x} and ${y}: no point yet`,
  notPlaced: 'not placed yet',
  onAxis: (value: string, low: string, high: string): string => `${value} of 100, from ${low} to ${high}`,
  toFirstOpen: 'Go to the first one',
  commentWarning:
    'Not sent yet: this looks like a name or an address. Please leave out anything that points to a person.',
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
  thanksText: 'Your answers have been handed in and can no longer be changed. Nothing of them is left on this device.',
  nextTitle: 'What happens next',
  nextCloses: (date: string): string => `Others answer until ${date}.`,
  nextClosesSometime: 'Others answer until the round is closed.',
  nextTogether: 'Then all answers are put together.',
  nextGroups: (k: number): string =>
    `Then all answers are counted in groups of at least ${k}; the figures are rounded.`,
  nextTalk: (firm: string, client: string): string =>
    `${firm} discusses the result with ${client}. You hear of it from your organisation.`,
  mayClose: 'You can close this page.',
  state: {
    idle: '',
    refused: (n: number): string => (n === 1 ? '1 answer could not be saved' : `${n} answers could not be saved`),
    saved: 'Saved',
    saving: 'Saving …',
    offline: (n: number): string =>
      n === 1 ? 'No connection: 1 answer not yet saved' : `No connection: ${n} answers not yet saved`,
    closed: 'No longer open',
  },
  conflictTitle: 'Changed elsewhere',
  conflict: 'This answer was changed in another tab or on another device. Which one counts?',
  here: 'Here',
  elsewhere: 'Elsewhere',
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
    notMe: 'Ich bin jemand anderes',
    somebodyElse:
      'In diesem Browser haben mehrere Personen geantwortet. Öffnen Sie Ihren eigenen Link noch einmal, oder geben Sie Ihren Code ein: Was Sie geantwortet haben, ist aufgehoben.',
    linkNotValid: 'Dieser Link oder Code gilt nicht mehr. Bitten Sie um einen neuen, wo man Sie eingeladen hat.',
    tooMany: 'Zu viele Versuche. Bitte warten Sie einige Minuten.',
    offlineStart: 'Keine Verbindung. Bitte prüfen Sie Ihr Netz und versuchen Sie es erneut.',
    promiseTitle: 'Was mit Ihren Antworten geschieht',
    promise: {
      NAMED: {
        name: 'Nicht anonym.',
        who: (firm) => `${firm} und Ihre Organisation sehen, wer was geantwortet hat.`,
        points: ['Anmerkungen erscheinen mit Ihrem Namen.'],
      },
      CONFIDENTIAL: {
        name: 'Vertraulich.',
        who: (firm, k) =>
          `Ihre Antwort wird in Gruppen ab ${k} Personen gezählt. Den Schlüssel zu einzelnen Antworten hat ${firm}, nicht Ihre Organisation.`,
        points: [
          'Zahlen sind so gerundet, dass in Ihrer Organisation niemand errechnen kann, was Sie geantwortet haben, auch nicht, wer die eigenen Antworten kennt. Was Ihre Gruppe im Ganzen denkt, ist zu sehen.',
          'Anmerkungen erscheinen ohne Namen, gemischt, und nur wenn genügend Personen geantwortet haben.',
        ],
      },
      ANONYMOUS: {
        name: 'Anonym.',
        who: (_firm, k) => `Ihre Antwort wird in Gruppen ab ${k} Personen gezählt.`,
        points: [
          'Zahlen sind so gerundet, dass niemand errechnen kann, was Sie geantwortet haben, auch nicht, wer die eigenen Antworten kennt. Was Ihre Gruppe im Ganzen denkt, ist zu sehen.',
          'Die Datenbank allein führt von keiner Antwort zu Ihnen. Sobald das Ergebnis vorliegt, werden die Antworten Einzelner vernichtet.',
          'Anmerkungen erscheinen ohne Namen, gemischt, und nur wenn genügend Personen geantwortet haben.',
        ],
      },
    },
    persons: (counted, needed) =>
      `Gezählte Personen: ${counted}; mindestens ${needed} sind nötig. Ein Postfach zählt einmal, Personen ohne Adresse zusammen einmal, ebenso alle an einer Domain, die nicht die Ihrer Organisation ist.`,
    personsTooFew:
      'Jetzt zählen weniger als zugesagt. Fragen Sie nach, wo man Sie eingeladen hat, bevor Sie antworten.',
    promiseNext:
      'Vor dem Abgeben sehen Sie alle Ihre Antworten noch einmal. Solange die Runde offen ist, wird kein Ergebnis gezeigt.',
    promiseDrafts:
      'Was Sie gespeichert haben, zählt beim Schließen der Runde, abgegeben oder nicht. Bis dahin können Sie es hier löschen.',
    promiseFixed: 'Das wurde vor der ersten Antwort festgelegt und lässt sich nicht ändern.',
    memberDevice:
      'Auf diesem Gerät hat sich jemand von der fragenden Firma angemeldet. Bitte nehmen Sie ein anderes, damit Sie als eigene Person zählen.',
    deleteMine: 'Meine Antworten löschen',
    deleteAsk:
      'Alles löschen, was Sie hier geantwortet haben? Das lässt sich nicht rückgängig machen. Solange die Runde offen ist, können Sie neu antworten.',
    deleteYes: 'Löschen',
    deleteNo: 'Behalten',
    deleted: 'Ihre Antworten sind gelöscht.',
    duration: (minutes, items) =>
      `${items === 1 ? '1 Frage' : `${items} Fragen`}, etwa ${minutes === 1 ? '1 Minute' : `${minutes} Minuten`}.`,
    pause: 'Sie können jederzeit unterbrechen und mit demselben Link zurückkommen, auf jedem Gerät.',
    openUntil: (date) => `Offen bis ${date}.`,
    progress: (done, total) => `${done} von ${total} beantwortet`,
    timeLeft: (minutes) => `noch etwa ${minutes} Min.`,
    today: 'Heute',
    desired: 'Gewünscht',
    sameAsToday: 'Wie heute',
    notApplicable: 'Trifft nicht zu',
    doNotKnow: 'Weiß ich nicht',
    clear: 'Löschen',
    clearAnswer: 'Antwort löschen',
    steps: 'Schritte',
    question: (place, total) => `Frage ${place} von ${total}`,
    chooseToday: 'Tippen Sie an, was heute gilt.',
    chooseDesired: 'Und was würde Ihnen am besten dienen?',
    chooseDesiredBy: (date) => `Und was würde Ihnen bis ${date} am besten dienen?`,
    chosen: 'Fertig. Sie können es jederzeit ändern.',
    howToChoose: 'So wählen Sie',
    confidence: 'Wie sicher?',
    confidences: { low: 'Unsicher', medium: 'Ziemlich', high: 'Sehr' },
    comment: 'Anmerkung (freiwillig)',
    addComment: 'Anmerkung hinzufügen',
    yourComment: 'Ihre Anmerkung',
    editComment: 'Bearbeiten',
    sendAnyway: 'So absenden',
    hasComment: 'mit Anmerkung',
    heldComments: (n) =>
      n === 1
        ? 'Eine Anmerkung wurde nicht gesendet, weil sie eine Person zu nennen scheint. Sie bleibt weg, wenn Sie sie nicht ändern oder absenden.'
        : `${n} Anmerkungen wurden nicht gesendet, weil sie eine Person zu nennen scheinen. Sie bleiben weg, wenn Sie sie nicht ändern oder absenden.`,
    pointEyebrow: 'Das Ganze in einem Punkt',
    pointTitle: 'Wo sollten Sie insgesamt stehen?',
    pointTitleBy: (date) => `Wo sollten Sie bis ${date} insgesamt stehen?`,
    pointHint: 'Tippen oder ziehen Sie auf dem Quadrat, oder nehmen Sie die beiden Regler. Sie dürfen es auslassen.',
    plane: (x, y, point) =>
      point
        ? `Fläche aus ${x} und ${y}: Ihr Punkt liegt bei ${point.x} quer und ${point.y} hoch, von 100`
        : `Fläche aus ${x} und ${y}: noch kein Punkt`,
    notPlaced: 'noch nicht gesetzt',
    onAxis: (value, low, high) => `${value} von 100, von ${low} bis ${high}`,
    toFirstOpen: 'Zur ersten offenen',
    commentWarning:
      'Noch nicht gesendet: Das sieht nach einem Namen oder einer Adresse aus. Bitte lassen Sie weg, was auf eine Person deutet.',
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
      'Ihre Antworten sind abgegeben und lassen sich nicht mehr ändern. Auf diesem Gerät ist nichts davon geblieben.',
    nextTitle: 'Wie es weitergeht',
    nextCloses: (date) => `Andere antworten bis ${date}.`,
    nextClosesSometime: 'Andere antworten, bis die Runde geschlossen wird.',
    nextTogether: 'Dann werden alle Antworten zusammengeführt.',
    nextGroups: (k) => `Dann werden alle Antworten in Gruppen ab ${k} Personen gezählt; die Zahlen sind gerundet.`,
    nextTalk: (firm, client) => `${firm} bespricht das Ergebnis mit ${client}. Sie erfahren es von Ihrer Organisation.`,
    mayClose: 'Sie können diese Seite schließen.',
    state: {
      idle: '',
      refused: (n) => (n === 1 ? '1 Antwort ließ sich nicht speichern' : `${n} Antworten ließen sich nicht speichern`),
      saved: 'Gespeichert',
      saving: 'Wird gespeichert …',
      offline: (n) =>
        n === 1
          ? 'Keine Verbindung: 1 Antwort noch nicht gespeichert'
          : `Keine Verbindung: ${n} Antworten noch nicht gespeichert`,
      closed: 'Nicht mehr offen',
    },
    conflictTitle: 'Anderswo geändert',
    conflict: 'Diese Antwort wurde in einem anderen Tab oder auf einem anderen Gerät geändert. Welche gilt?',
    here: 'Hier',
    elsewhere: 'Anderswo',
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
