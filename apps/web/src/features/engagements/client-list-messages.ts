import type { Messages } from '../../i18n/locale.js';

const en = {
  newClient: 'New client',
  name: 'Name',
  sector: 'Sector',
  country: 'Country',
  create: 'Create client',
  cancel: 'Cancel',
  archived: (count: number): string => (count === 1 ? '1 archived client' : `${count} archived clients`),
  restore: 'Restore',
};

/** Words of putting a client on the list, and back on it. */
export const clientListMessages: Messages<typeof en> = {
  en,
  de: {
    newClient: 'Neuer Kunde',
    name: 'Name',
    sector: 'Branche',
    country: 'Land',
    create: 'Kunden anlegen',
    cancel: 'Abbrechen',
    archived: (count) => (count === 1 ? '1 archivierter Kunde' : `${count} archivierte Kunden`),
    restore: 'Wiederherstellen',
  },
};
