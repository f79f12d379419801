import type { Messages } from '../../i18n/locale.js';

const en = {
  signIn: 'Sign in',
  signOut: 'Sign out',
  email: 'E-mail',
  password: 'Password',
  name: 'Your name',
  signInFailed: 'E-mail or password is not right.',
  tooMany: 'Too many attempts. Please wait a few minutes and try again.',
  offline: 'The server cannot be reached. Please try again.',
  stakeholderHint: 'Invited to answer? You need no account: open the link in your mail, or',
  enterCode: 'enter your code',
  acceptInvitation: 'Accept your invitation',
  acceptIntro: 'Choose a password of at least 12 characters. A sentence is easier to remember than a riddle.',
  accept: 'Create account',
};

/** Words of signing in and of invitations. */
export const identityMessages: Messages<typeof en> = {
  en,
  de: {
    signIn: 'Anmelden',
    signOut: 'Abmelden',
    email: 'E-Mail',
    password: 'Passwort',
    name: 'Ihr Name',
    signInFailed: 'E-Mail oder Passwort stimmt nicht.',
    tooMany: 'Zu viele Versuche. Bitte warten Sie einige Minuten.',
    offline: 'Der Server ist nicht erreichbar. Bitte versuchen Sie es erneut.',
    stakeholderHint: 'Zum Antworten eingeladen? Sie brauchen kein Konto: Öffnen Sie den Link in Ihrer Mail, oder',
    enterCode: 'geben Sie Ihren Code ein',
    acceptInvitation: 'Einladung annehmen',
    acceptIntro: 'Wählen Sie ein Passwort mit mindestens 12 Zeichen. Ein Satz ist leichter zu merken als ein Rätsel.',
    accept: 'Konto anlegen',
  },
};
