import { applyDecorators } from '@nestjs/common';
import { Field, type ReturnTypeFunc } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsOptional } from 'class-validator';

/** What can be said of any field. */
export interface Words {
  readonly description?: string;
}

/**
 * Whether a field must be said. Null counts as left out, so that services see nothing of it; only of a clearable field it
 * says that what is there goes, while what is left out stays.
 */
export type Presence = 'required' | 'optional' | 'clearable';

interface InputFieldOptions extends Words {
  readonly presence: Presence;
  readonly defaultValue?: unknown;
}

/** One field of an input: its place in the schema, its rules, and what null means. All decorators of fields are made of it. */
export function inputField(
  type: ReturnTypeFunc,
  rules: readonly PropertyDecorator[],
  { presence, ...options }: InputFieldOptions,
): PropertyDecorator {
  const mayBeMissing = presence !== 'required';
  return applyDecorators(
    Field(type, mayBeMissing ? { ...options, nullable: true } : options),
    ...(mayBeMissing ? [IsOptional()] : []),
    ...(presence === 'clearable' ? [] : [Transform(nullAsLeftOut)]),
    ...rules,
  );
}

/** The pipe drops what is undefined. */
const nullAsLeftOut = ({ value }: { value: unknown }): unknown => value ?? undefined;
