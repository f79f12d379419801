import type { Type } from '@nestjs/common';
import { Type as TypeOf } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsDefined, IsObject, ValidateNested } from 'class-validator';
import type { GraphQLScalarType } from 'graphql';

import { inputField, type Words } from './input-field.js';

/** A document of one kind; whoever takes it judges what is in it. */
export const Document = (scalar: GraphQLScalarType, words?: Words): PropertyDecorator =>
  inputField(() => scalar, [IsObject()], { presence: 'required', ...words });

export const OptionalDocument = (scalar: GraphQLScalarType, words?: Words): PropertyDecorator =>
  inputField(() => scalar, [IsObject()], { presence: 'optional', ...words });

/** A value that need not be an object. */
export const Value = (scalar: GraphQLScalarType, words?: Words): PropertyDecorator =>
  inputField(() => scalar, [IsDefined()], { presence: 'required', ...words });

/** Several of another input. */
export const OptionalListOf = (item: Type<object>, most: number, words?: Words): PropertyDecorator =>
  inputField(() => [item], [IsArray(), ArrayMaxSize(most), ValidateNested({ each: true }), TypeOf(() => item)], {
    presence: 'optional',
    ...words,
  });
