import { part } from './part.js';

export interface Shown {
  readonly name: string;
}

export const page = (shown: Shown): string => part(shown);
