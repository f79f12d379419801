import type { ConfidentialityMode } from '@sextant/data';

/** What a mail about a wave needs to say. */
export interface WaveMailFacts {
  readonly kind: 'wave-invitation' | 'wave-reminder' | 'wave-test';
  readonly locale: string;
  readonly firm: string;
  /** Postal address of the firm; may be empty. */
  readonly firmAddress: string;
  readonly colour: string;
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

const en: Words = ({ kind, firm, client, title, name, mode, minimumGroup, minutes }, until) => ({
  subject: {
    'wave-invitation': `Your view of ${client}: ${title}`,
    'wave-reminder': `Reminder: your view of ${client}`,
    'wave-test': `Test: your view of ${client}: ${title}`,
  }[kind],
  greeting: name ? `Hello ${name},` : 'Hello,',
  ask:
    kind === 'wave-reminder'
      ? `${firm} asked for your view of ${client}, and your answers have not been handed in yet.`
      : `${firm} asks for your view of ${client}: ${title}.`,
  effort: [
    minutes ? `It takes about ${minutes} minutes; you can stop and come back with the same link.` : '',
    until ? `Answers are taken until ${until}.` : '',
  ]
    .filter(Boolean)
    .join(' '),
  promise: {
    named: `This round is not anonymous: ${firm} and ${client} see who answered what.`,
    confidential: `Confidential: ${firm} can see answers; ${client} sees only groups of at least ${minimumGroup} people.`,
    anonymous: `Anonymous: nobody can link an answer to you. Only groups of at least ${minimumGroup} people are ever shown.`,
  }[mode],
  button: 'Answer the questions',
  footer: 'This link is yours alone: please do not pass it on.',
});

const de: Words = ({ kind, firm, client, title, name, mode, minimumGroup, minutes }, until) => ({
  subject: {
    'wave-invitation': `Ihre Sicht auf ${client}: ${title}`,
    'wave-reminder': `Erinnerung: Ihre Sicht auf ${client}`,
    'wave-test': `Test: Ihre Sicht auf ${client}: ${title}`,
  }[kind],
  greeting: name ? `Guten Tag ${name},` : 'Guten Tag,',
  ask:
    kind === 'wave-reminder'
      ? `${firm} hat um Ihre Sicht auf ${client} gebeten; Ihre Antworten sind noch nicht abgegeben.`
      : `${firm} bittet um Ihre Sicht auf ${client}: ${title}.`,
  effort: [
    minutes ? `Das dauert etwa ${minutes} Minuten; Sie können unterbrechen und mit demselben Link zurückkommen.` : '',
    until ? `Antworten werden bis ${until} angenommen.` : '',
  ]
    .filter(Boolean)
    .join(' '),
  promise: {
    named: `Diese Runde ist nicht anonym: ${firm} und ${client} sehen, wer was geantwortet hat.`,
    confidential: `Vertraulich: ${firm} kann Antworten sehen, ${client} nur Gruppen ab ${minimumGroup} Personen.`,
    anonymous: `Anonym: Niemand kann eine Antwort mit Ihnen verbinden. Gezeigt werden nur Gruppen ab ${minimumGroup} Personen.`,
  }[mode],
  button: 'Fragen beantworten',
  footer: 'Dieser Link gehört Ihnen allein: Bitte geben Sie ihn nicht weiter.',
});

const WORDS: Readonly<Record<string, Words>> = { en, de };

/** The mail's subject, text and HTML, in the reader's language where there is one, else in English. */
export function waveMailText(facts: WaveMailFacts): { subject: string; text: string; html: string } {
  const locale = facts.locale in WORDS ? facts.locale : 'en';
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  const until = facts.closesOn && `${format.format(facts.closesOn)} UTC`;
  const words = WORDS[locale]!(facts, until);
  const paragraphs = [words.greeting, words.ask, words.effort, words.promise].filter((line) => line !== '');
  return {
    subject: words.subject,
    text:
      [...paragraphs, `${words.button}:\n${facts.address}`, words.footer, signature(facts).join('\n')].join('\n\n') +
      '\n',
    html: waveMailHtml(facts, words, paragraphs),
  };
}

function waveMailHtml(facts: WaveMailFacts, words: Wording, paragraphs: readonly string[]): string {
  const lines = paragraphs.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  const colour = escapeHtml(facts.colour);
  const button = `<a href="${escapeHtml(facts.address)}" style="display:inline-block;padding:12px 20px;background:${colour};color:#ffffff;text-decoration:none;border-radius:4px">${escapeHtml(words.button)}</a>`;
  return (
    `<div style="font-family:sans-serif;max-width:36em;color:#222222;border-top:4px solid ${colour};padding:16px">` +
    `${lines}<p>${button}</p><p style="color:#555555">${[words.footer, ...signature(facts)].map(escapeHtml).join('<br>')}</p></div>`
  );
}

/** Who stands behind the mail: the firm, and where it can be found. */
function signature({ firm, firmAddress }: WaveMailFacts): string[] {
  return [firm, ...firmAddress.split('\n').map((line) => line.trim())].filter((line) => line !== '');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
