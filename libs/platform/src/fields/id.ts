import { ID } from '@nestjs/graphql';
import { ArrayMaxSize, IsUUID } from 'class-validator';

import { inputField, type Words } from './input-field.js';

/** The id of something. */
export const Id = (words?: Words): PropertyDecorator =>
  inputField(() => ID, [IsUUID()], { presence: 'required', ...words });

export const OptionalId = (words?: Words): PropertyDecorator =>
  inputField(() => ID, [IsUUID()], { presence: 'optional', ...words });

export const ClearableId = (words?: Words): PropertyDecorator =>
  inputField(() => ID, [IsUUID()], { presence: 'clearable', ...words });

/** Ids, none unless said. */
export const Ids = (most: number, words?: Words): PropertyDecorator =>
  inputField(() => [ID], [IsUUID(undefined, { each: true }), ArrayMaxSize(most)], {
    presence: 'required',
    defaultValue: [],
    ...words,
  });
