import { ACCIDENTS } from './breaks/accidents.js';
import { ANONYMITY } from './breaks/anonymity.js';
import { DOORS } from './breaks/doors.js';
import { DURABILITY } from './breaks/durability.js';
import { MAIL } from './breaks/mail.js';
import { OPERATORS } from './breaks/operators.js';
import { ROOMS } from './breaks/rooms.js';
import { TENANCY } from './breaks/tenancy.js';
import { WORKSHOPS } from './breaks/workshops.js';
import type { Mutant } from './mutant.js';

/** Every break that the tests must notice. Whoever makes a promise adds the break that would undo it. */
export const MUTANTS: readonly Mutant[] = [
  ...TENANCY,
  ...ANONYMITY,
  ...DURABILITY,
  ...DOORS,
  ...MAIL,
  ...OPERATORS,
  ...WORKSHOPS,
  ...ROOMS,
  ...ACCIDENTS,
];
