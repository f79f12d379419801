/** Every status, kind, mode and locale of the product, once, with what may follow what. */
export * from './api-name.js';
export * from './course.js';
export * from './instruments.js';
export * from './locales.js';
export * from './mails.js';
export * from './members.js';
export * from './plans.js';
export * from './reports.js';
export * from './waves.js';
export * from './workshops.js';
