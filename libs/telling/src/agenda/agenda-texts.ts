/** What an agenda says besides the instrument's own words. */
export interface AgendaTexts {
  /** By key of the step. */
  readonly titles: Readonly<Record<string, string>>;
  readonly whereNow: string;
  readonly whereTo: string;
  readonly confirmTarget: string;
  readonly targetAnswers: Readonly<Record<'confirm' | 'nearer' | 'further' | 'other', string>>;
  readonly whichGoals: string;
  readonly firstSteps: string;
  readonly confidence: string;
}

const ENGLISH: AgendaTexts = {
  titles: {
    frame: 'Purpose and rules',
    open_points: 'What stayed open',
    position: 'Where we stand',
    disagree: 'Where we disagree',
    desired: 'Where we want to stand',
    ambition: 'The right size',
    goals: 'Goals',
    first_steps: 'First steps',
    close: 'Close',
  },
  whereNow: 'Where on the plane do you see the organisation today?',
  whereTo: 'Where on the plane should the organisation stand at the horizon?',
  confirmTarget: 'Do you support the stated target?',
  targetAnswers: {
    confirm: 'Yes, this is our target',
    nearer: 'A nearer target would do',
    further: 'We should go further',
    other: 'A different direction',
  },
  whichGoals: 'Which goals matter most for the next period?',
  firstSteps: 'What do we start within the next thirty days?',
  confidence: 'How confident are you that we will do what we agreed?',
};

const GERMAN: AgendaTexts = {
  titles: {
    frame: 'Zweck und Regeln',
    open_points: 'Was offen blieb',
    position: 'Wo wir stehen',
    disagree: 'Wo wir uneins sind',
    desired: 'Wo wir hinwollen',
    ambition: 'Das richtige Maß',
    goals: 'Ziele',
    first_steps: 'Erste Schritte',
    close: 'Abschluss',
  },
  whereNow: 'Wo auf der Ebene sehen Sie die Organisation heute?',
  whereTo: 'Wo auf der Ebene sollte die Organisation am Zeithorizont stehen?',
  confirmTarget: 'Tragen Sie das genannte Ziel mit?',
  targetAnswers: {
    confirm: 'Ja, das ist unser Ziel',
    nearer: 'Ein näheres Ziel genügt',
    further: 'Wir sollten weiter gehen',
    other: 'Eine andere Richtung',
  },
  whichGoals: 'Welche Ziele sind für die nächste Zeit am wichtigsten?',
  firstSteps: 'Womit fangen wir in den nächsten dreißig Tagen an?',
  confidence: 'Wie zuversichtlich sind Sie, dass wir das Vereinbarte tun?',
};

/** The words in one language; English unless they are known in it. */
export function agendaTexts(locale: string): AgendaTexts {
  return locale.startsWith('de') ? GERMAN : ENGLISH;
}
