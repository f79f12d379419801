/** What is wrong with a value, for others to word: a rule, with its bounds where it has some. */
export type BrokenRule =
  | {
      readonly rule: 'required' | 'malformed' | 'choice' | 'repeated' | 'unknownField' | 'wholeNumber' | 'role';
    }
  | { readonly rule: 'range' | 'count' | 'length'; readonly least: number; readonly most: number };
