import { ID } from '@nestjs/graphql';
import { IsBase64, IsIn, IsString, Matches, MaxLength } from 'class-validator';

import { EmailAddress } from './email-address.js';
import { inputField, type Presence, type Words } from './input-field.js';

/** As long as an address can be. */
const LONGEST_EMAIL = 320;

interface TextWords extends Words {
  readonly mayBeEmpty?: boolean;
}

interface FormWords extends Words {
  /** Shown as an ID. */
  readonly isId?: boolean;
}

function text(
  presence: Presence,
  max: number,
  { mayBeEmpty, ...words }: TextWords,
  ...rules: PropertyDecorator[]
): PropertyDecorator {
  const says = mayBeEmpty ? [] : [Matches(/\S/, { message: 'must not be blank' })];
  return inputField(() => String, [IsString(), MaxLength(max), ...says, ...rules], { presence, ...words });
}

/** A text that says something. */
export const Text = (max: number, words: TextWords = {}): PropertyDecorator => text('required', max, words);

/** A text that may be missing, or empty. */
export const OptionalText = (max: number, words: Words = {}): PropertyDecorator =>
  text('optional', max, { ...words, mayBeEmpty: true });

/** A password, a key or a code: whatever it is made of. */
export const Secret = (max: number, words: Words = {}): PropertyDecorator =>
  text('required', max, { ...words, mayBeEmpty: true });

export const Email = (words: Words = {}): PropertyDecorator => text('required', LONGEST_EMAIL, words, EmailAddress());

export const ClearableEmail = (words: Words = {}): PropertyDecorator =>
  text('clearable', LONGEST_EMAIL, words, EmailAddress());

/** A file of at most so many signs in base64. */
export const ClearableBase64 = (max: number, words: Words = {}): PropertyDecorator =>
  text('clearable', max, words, IsBase64());

/** A text of a given form; `form` says it in words. */
export const Formed = (pattern: RegExp, form: string, words: FormWords = {}): PropertyDecorator =>
  formed('required', pattern, form, words);

export const OptionalFormed = (pattern: RegExp, form: string, words: FormWords = {}): PropertyDecorator =>
  formed('optional', pattern, form, words);

function formed(presence: Presence, pattern: RegExp, form: string, { isId, ...words }: FormWords): PropertyDecorator {
  return inputField(() => (isId ? ID : String), [Matches(pattern, { message: `must be ${form}` })], {
    presence,
    ...words,
  });
}

/** A word of a list that the API shows as a text. */
export const Word = (list: readonly string[], words: Words = {}): PropertyDecorator =>
  inputField(() => String, [IsIn(list)], { presence: 'required', ...words });

/** Any text: whoever takes it judges it, so that one that does not fit fails nothing beside it. */
export const AnyText = ({ isId, ...words }: FormWords = {}): PropertyDecorator =>
  inputField(() => (isId ? ID : String), [IsString()], { presence: 'required', ...words });

export const ClearableAnyText = (words: Words = {}): PropertyDecorator =>
  inputField(() => String, [IsString()], { presence: 'clearable', ...words });
