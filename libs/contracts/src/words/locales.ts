export { LOCALES, type Locale } from '@sextant/maturity';
