import type { Shown } from './page.js';

export const part = ({ name }: Shown): string => name;
