import { right } from './right.js';

export const left = (): number => right() + 1;
