import { languageNamed, type ConfidentialityMode } from '@sextant/contracts';
import { writeLetter, type Letterhead, type MailMessage } from '@sextant/platform';

/** What a mail about a wave needs to say. */
export interface WaveMailFacts {
  readonly kind: 'wave-invitation' | 'wave-reminder' | 'wave-test';
  readonly locale: string;
  readonly letterhead: Letterhead;
  readonly client: string;
  readonly title: string;
  /** The stakeholder's name; null in a test mail. */
  readonly name: string | null;
  readonly mode: ConfidentialityMode;
  readonly minimumGroup: number;
  readonly minutes: number | null;
  readonly closesOn: Date | null;
  readonly address: string;
}

/** A mail's parts before they are put on paper. */
interface Wording {
  readonly subject: string;
  readonly greeting: string;
  readonly ask: string;
  readonly effort: string;
  readonly promise: string;
  readonly button: string;
  readonly footer: string;
}

type Words = (facts: WaveMailFacts, until: string | null) => Wording;

const en: Words = ({ kind, letterhead: { firm }, client, title, name, mode, minimumGroup, minutes }, until) => ({
  subject: {
    'wave-invitation': `Your view of ${client}: ${title}`,
    'wave-reminder': `Reminder: your view of ${client}`,
    'wave-test': `Test: your view of ${client}: ${title}`,
  }[kind],
  greeting: name ? `Hello ${name},` : 'Hello,',
  ask:
    kind === 'wave-reminder'
      ? mode === 'named'
        ? `${firm} asked for your view of ${client}, and your answers have not been handed in yet.`
        : `${firm} asked for your view of ${client}. If you have handed in already, please ignore this: that is noted later, for several people at once.`
      : `${firm} asks for your view of ${client}: ${title}.`,
  effort: [
    minutes ? `It takes about ${minutes} minutes; you can stop and come back with the same link.` : '',
    until ? `Answers are taken until ${until}.` : '',
  ]
    .filter(Boolean)
    .join(' '),
  promise: {
    named: `This round is not anonymous: ${firm} and ${client} see who answered what.`,
    confidential: `Confidential: your answer is counted in groups of at least ${minimumGroup}. ${firm} holds the key to single answers; ${client} does not.`,
    anonymous: `Anonymous: your answer is counted in groups of at least ${minimumGroup}, and the answers of single people are destroyed once the result is made.`,
  }[mode],
  button: 'Answer the questions',
  footer: 'This link is yours alone: please do not pass it on.',
});

const de: Words = ({ kind, letterhead: { firm }, client, title, name, mode, minimumGroup, minutes }, until) => ({
  subject: {
    'wave-invitation': `Ihre Sicht auf ${client}: ${title}`,
    'wave-reminder': `Erinnerung: Ihre Sicht auf ${client}`,
    'wave-test': `Test: Ihre Sicht auf ${client}: ${title}`,
  }[kind],
  greeting: name ? `Guten Tag ${name},` : 'Guten Tag,',
  ask:
    kind === 'wave-reminder'
      ? mode === 'named'
        ? `${firm} hat um Ihre Sicht auf ${client} gebeten; Ihre Antworten sind noch nicht abgegeben.`
        : `${firm} hat um Ihre Sicht auf ${client} gebeten. Wenn Sie schon abgegeben haben, beachten Sie dies bitte nicht: Das wird später vermerkt, für mehrere Personen auf einmal.`
      : `${firm} bittet um Ihre Sicht auf ${client}: ${title}.`,
  effort: [
    minutes ? `Das dauert etwa ${minutes} Minuten; Sie können unterbrechen und mit demselben Link zurückkommen.` : '',
    until ? `Antworten werden bis ${until} angenommen.` : '',
  ]
    .filter(Boolean)
    .join(' '),
  promise: {
    named: `Diese Runde ist nicht anonym: ${firm} und ${client} sehen, wer was geantwortet hat.`,
    confidential: `Vertraulich: Ihre Antwort wird in Gruppen ab ${minimumGroup} Personen gezählt. Den Schlüssel zu einzelnen Antworten hat ${firm}, nicht ${client}.`,
    anonymous: `Anonym: Ihre Antwort wird in Gruppen ab ${minimumGroup} Personen gezählt; die Antworten Einzelner werden vernichtet, sobald das Ergebnis vorliegt.`,
  }[mode],
  button: 'Fragen beantworten',
  footer: 'Dieser Link gehört Ihnen allein: Bitte geben Sie ihn nicht weiter.',
});

const WORDS: Readonly<Record<string, Words>> = { en, de };

/** The mail's subject, text and HTML, in the reader's language where there is one, else in English. */
export function waveMailText(facts: WaveMailFacts): Pick<MailMessage, 'subject' | 'text' | 'html' | 'logoPng'> {
  const { locale } = languageNamed(facts.locale);
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  const until = facts.closesOn && `${format.format(facts.closesOn)} UTC`;
  const { subject, greeting, ask, effort, promise, button, footer } = WORDS[locale]!(facts, until);
  const paragraphs = [greeting, ask, effort, promise].filter((line) => line !== '');
  const letter = { paragraphs, button: { text: button, address: facts.address }, footer };
  return { subject, ...writeLetter(facts.letterhead, letter) };
}
