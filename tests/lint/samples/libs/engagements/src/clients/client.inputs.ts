// Expect: house/composed-fields
import { MaxLength } from 'class-validator';

export class NewClient {
  @MaxLength(200)
  readonly name!: string;
}
