import type { Messages } from '../../i18n/locale.js';

const en = {
  open: (n: number): string => (n === 1 ? 'Print a code for 1 person' : `Print codes for ${n} people`),
  title: 'Codes on paper',
  warning:
    'One slip a person, to be handed over in person. A code works once and makes an earlier link, and anything not handed in through it, void. It is shown only now.',
  make: (n: number): string => (n === 1 ? 'Make 1 code' : `Make ${n} codes`),
  print: 'Print',
  goTo: (address: string): string => `Open ${address} and type this code:`,
  validUntil: (when: string): string => `Valid until ${when}.`,
};

/** Words of the sheet of codes. */
export const printedCodesMessages: Messages<typeof en> = {
  en,
  de: {
    open: (n) => (n === 1 ? 'Einen Code für 1 Person drucken' : `Codes für ${n} Personen drucken`),
    title: 'Codes auf Papier',
    warning:
      'Ein Zettel je Person, persönlich zu übergeben. Ein Code gilt einmal und macht einen früheren Link und alles damit nicht Abgegebene ungültig. Er wird nur jetzt gezeigt.',
    make: (n) => (n === 1 ? '1 Code erzeugen' : `${n} Codes erzeugen`),
    print: 'Drucken',
    goTo: (address) => `Öffnen Sie ${address} und geben Sie diesen Code ein:`,
    validUntil: (when) => `Gültig bis ${when}.`,
  },
};
