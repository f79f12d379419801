import { problem, type Problem } from '@sextant/contracts';
import { getMetadataStorage, type ValidationError } from 'class-validator';

/** What the checks of input classes find, as our own rules. What was sent is never repeated: not as a value, nor as the name of a field. */
export function* problemsOfInput(errors: readonly ValidationError[], parent = ''): Generator<Problem> {
  for (const error of errors) {
    const { property, constraints = {}, children = [] } = error;
    const isMissing = error.value === undefined || error.value === null;
    const field = parent ? `${parent}.${property}` : property;
    const broken = Object.keys(constraints);
    if (broken.includes('whitelistValidation')) yield problem(parent, 'unknownField');
    else if (broken.length > 0 && isMissing) yield problem(field, 'required');
    else if (broken.length > 0) yield problemOf(field, mostBasic(broken), error);
    yield* problemsOfInput(children, field);
  }
}

/** What something is comes before how much of it there is: one problem a field says enough. */
const KINDS: Readonly<Record<string, (field: string) => Problem>> = {
  isString: (field) => problem(field, 'text'),
  isNumber: (field) => problem(field, 'number'),
  isInt: (field) => problem(field, 'wholeNumber'),
  isBoolean: (field) => problem(field, 'yesOrNo'),
  isArray: (field) => problem(field, 'list'),
  isObject: (field) => problem(field, 'object'),
  isDate: (field) => problem(field, 'moment'),
  isDay: (field) => problem(field, 'day'),
  isUuid: (field) => problem(field, 'id'),
  isEmail: (field) => problem(field, 'email'),
  isIn: (field) => problem(field, 'choice'),
  isEnum: (field) => problem(field, 'choice'),
  isDefined: (field) => problem(field, 'required'),
  isNotEmpty: (field) => problem(field, 'required'),
  arrayUnique: (field) => problem(field, 'repeated'),
};

/** Patterns are told by what they let through. */
const FORMS = [
  ['required', ' x'],
  ['day', '2026-01-31'],
  ['colour', '#0a0b0c'],
  ['language', 'en'],
] as const;

function mostBasic(broken: readonly string[]): string {
  return Object.keys(KINDS).find((name) => broken.includes(name)) ?? broken[0]!;
}

function problemOf(field: string, name: string, error: ValidationError): Problem {
  const kind = KINDS[name];
  if (kind) return kind(field);
  const [first, second] = boundsOf(name, error);
  switch (name) {
    case 'isLength':
      return problem(field, 'length', { least: Number(first), most: Number(second) });
    case 'maxLength':
      return problem(field, 'length', { least: 0, most: Number(first) });
    case 'min':
      return problem(field, 'atLeast', { least: Number(first) });
    case 'max':
      return problem(field, 'atMost', { most: Number(first) });
    case 'arrayMaxSize':
      return problem(field, 'count', { least: 0, most: Number(first) });
    case 'matches':
      return problem(
        field,
        FORMS.find(([, sample]) => first instanceof RegExp && first.test(sample))?.[0] ?? 'notAccepted',
      );
    default:
      return problem(field, 'notAccepted');
  }
}

/** What a decorator was given, which the error itself does not carry. */
function boundsOf(name: string, { target, property }: ValidationError): readonly unknown[] {
  if (!target) return [];
  const found = getMetadataStorage()
    .getTargetValidationMetadatas(target.constructor, '', true, false)
    .find((one) => one.propertyName === property && one.name === name);
  return found?.constraints ?? [];
}
