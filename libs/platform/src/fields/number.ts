import { Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';

import { inputField, type Presence, type Words } from './input-field.js';

interface Range extends Words {
  readonly from?: number;
  readonly to?: number;
  readonly defaultValue?: number;
}

const whole = (presence: Presence, { from, to, ...words }: Range = {}): PropertyDecorator =>
  inputField(() => Int, [IsInt(), ...(from === undefined ? [] : [Min(from)]), ...(to === undefined ? [] : [Max(to)])], {
    presence,
    ...words,
  });

/** A whole number, within a range if one is given. */
export const Whole = (range?: Range): PropertyDecorator => whole('required', range);

export const OptionalWhole = (range?: Range): PropertyDecorator => whole('optional', range);

/** How often something was changed when the change was begun. */
export const Revision = (): PropertyDecorator => whole('required', { from: 1 });

/** Yes or no; no unless said. */
export const Flag = (words?: Words): PropertyDecorator =>
  inputField(() => Boolean, [IsBoolean()], { presence: 'required', defaultValue: false, ...words });

export const OptionalFlag = (words?: Words): PropertyDecorator =>
  inputField(() => Boolean, [IsBoolean()], { presence: 'optional', ...words });
