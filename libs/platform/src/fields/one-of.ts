import { ArrayMaxSize, IsArray, IsIn } from 'class-validator';

import { enumOf } from '../graphql/enum-of.js';
import { inputField, type Words } from './input-field.js';

/** One word of a list, as the enum that the API has of it. */
export const OneOf = (list: readonly string[], words?: Words): PropertyDecorator =>
  inputField(() => enumOf(list), [IsIn(list)], { presence: 'required', ...words });

export const OptionalOneOf = (list: readonly string[], words?: Words): PropertyDecorator =>
  inputField(() => enumOf(list), [IsIn(list)], { presence: 'optional', ...words });

/** Some words of a list that the API shows as texts. */
export const OptionalWords = (list: readonly string[], words?: Words): PropertyDecorator =>
  inputField(() => [String], [IsArray(), ArrayMaxSize(list.length), IsIn(list, { each: true })], {
    presence: 'optional',
    ...words,
  });
