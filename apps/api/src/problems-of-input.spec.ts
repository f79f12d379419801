import 'reflect-metadata';

import { describe, expect, it } from '@jest/globals';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  validate,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';

import { problemsOfInput } from './problems-of-input.js';

class Part {
  @IsUUID()
  memberId!: string;
}

class Sent {
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(5)
  name: unknown = 'Nora';

  @IsOptional()
  @Length(2, 4)
  code: unknown = 'abc';

  @IsOptional()
  @Matches(/\S/)
  words: unknown = 'some';

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  on: unknown = '2026-01-31';

  @IsOptional()
  @Matches(/^#[0-9a-f]{6}$/i)
  colour: unknown = '#ffffff';

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(9)
  size: unknown = 3;

  @IsOptional()
  @IsIn(['a', 'b'])
  kind: unknown = 'a';

  @IsOptional()
  @IsEmail()
  email: unknown = 'ada@example.org';

  @IsOptional()
  @IsBoolean()
  isLead: unknown = true;

  @IsDefined()
  needed: unknown = 1;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => Part)
  team: unknown = [];
}

async function problemsOf(sent: object): Promise<unknown[]> {
  const errors = await validate(Object.assign(new Sent(), sent), { whitelist: true, forbidNonWhitelisted: true });
  return [...problemsOfInput(errors)];
}

describe('what is wrong with an input', () => {
  it.each([
    [{ name: 7 }, 'name', 'text', {}],
    [{ name: '' }, 'name', 'required', {}],
    [{ name: 'too long' }, 'name', 'length', { least: 0, most: 5 }],
    [{ code: 'x' }, 'code', 'length', { least: 2, most: 4 }],
    [{ words: '   ' }, 'words', 'required', {}],
    [{ on: 'soon' }, 'on', 'day', {}],
    [{ colour: 'red' }, 'colour', 'colour', {}],
    [{ size: 1.5 }, 'size', 'wholeNumber', {}],
    [{ size: 0 }, 'size', 'atLeast', { least: 1 }],
    [{ size: 10 }, 'size', 'atMost', { most: 9 }],
    [{ kind: 'c' }, 'kind', 'choice', {}],
    [{ email: 'ada' }, 'email', 'email', {}],
    [{ isLead: 'yes' }, 'isLead', 'yesOrNo', {}],
    [{ needed: undefined }, 'needed', 'required', {}],
    [{ team: 'all' }, 'team', 'list', {}],
    [{ team: [Object.assign(new Part(), { memberId: 'me' })] }, 'team.0.memberId', 'id', {}],
    [{ horoscope: 'Leo' }, '', 'unknownField', {}],
  ])('%j: %s is %s', async (sent, field, rule, params) => {
    expect(await problemsOf(sent)).toEqual([{ field, rule, params }]);
  });

  it('is nothing when all is right', async () => {
    expect(await problemsOf({})).toEqual([]);
  });
});
