import type { Messages } from '../../i18n/locale.js';

const en = { home: 'Overview', trail: 'You are here' };

/** Words of the way from all clients to a page. */
export const trailMessages: Messages<typeof en> = { en, de: { home: 'Überblick', trail: 'Sie sind hier' } };
