import type { Expression } from '../instrument/rules.js';

type Named = Readonly<Record<string, number>>;

const FUNCTIONS: Record<string, { takes: [number, number]; of: (...numbers: number[]) => number }> = {
  clamp: { takes: [3, 3], of: (value, from, to) => Math.min(Math.max(value, from), to) },
  min: { takes: [1, 9], of: Math.min },
  max: { takes: [1, 9], of: Math.max },
  abs: { takes: [1, 1], of: Math.abs },
  round: { takes: [1, 1], of: Math.round },
};

/** What a formula says: its value, and what it defines on the way. */
export interface ReadFormula {
  value: Expression;
  definitions: ReadonlyMap<string, Expression>;
}

/**
 * Reads sums like `current + clamp(destination - current, -pace, +pace), pace = pace_per_year * horizon_months / 12, per axis`:
 * an expression, then definitions of the names in it. Throws `SyntaxError` with what is not understood.
 */
export function readFormula(text: string): ReadFormula {
  const [main, ...parts] = splitOutsideBrackets(text);
  const definitions = new Map<string, Expression>();
  for (const part of parts) {
    if (/^per axis$/i.test(part)) continue;
    const [, name, expression] = /^([A-Za-z_]\w*)\s*=(.*)$/.exec(part) ?? [];
    if (name === undefined || expression === undefined) throw new SyntaxError(`"${part}" is not a definition`);
    definitions.set(name, withDefinitions(new FormulaReader(expression).read(), definitions));
  }
  return { value: new FormulaReader(main!).read(), definitions };
}

/** The expression with what its names stand for in their places. */
export function withDefinitions(expression: Expression, definitions: ReadonlyMap<string, Expression>): Expression {
  if (typeof expression === 'string') return definitions.get(expression) ?? expression;
  if (typeof expression === 'number') return expression;
  return mapParts(expression, (part) => withDefinitions(part, definitions));
}

/** The names in an expression that values must be given for. */
export function namesIn(expression: Expression): string[] {
  if (typeof expression === 'string') return [expression];
  return typeof expression === 'number' ? [] : [...new Set(partsIn(expression).flatMap(namesIn))];
}

/** The value of an expression; NaN where a name has none. */
export function valueOf(expression: Expression, values: Named): number {
  if (typeof expression === 'number') return expression;
  if (typeof expression === 'string') return values[expression] ?? NaN;
  const numbers = partsIn(expression).map((part) => valueOf(part, values));
  if ('call' in expression) return FUNCTIONS[expression.call]!.of(...numbers);
  const [a, b] = numbers as [number, number];
  if ('add' in expression) return a + b;
  if ('subtract' in expression) return a - b;
  if ('multiply' in expression) return a * b;
  return 'divide' in expression ? a / b : -a;
}

/** What is wrong with an expression that was written as data. */
export function expressionProblem(expression: Expression): string | null {
  if (typeof expression !== 'object') return null;
  const within = partsIn(expression).map(expressionProblem).find(Boolean);
  if (within) return within;
  if (!('call' in expression)) return null;
  const [least, most] = FUNCTIONS[expression.call]!.takes;
  const isFitting = expression.of.length >= least && expression.of.length <= most;
  return isFitting ? null : `${expression.call} takes ${least === most ? least : `${least} to ${most}`} numbers`;
}

type Compound = Exclude<Expression, number | string>;

function partsIn(expression: Compound): readonly Expression[] {
  if ('call' in expression) return expression.of;
  return 'negate' in expression ? [expression.negate] : (Object.values(expression)[0] as [Expression, Expression]);
}

function mapParts(expression: Compound, change: (part: Expression) => Expression): Expression {
  if ('call' in expression) return { call: expression.call, of: expression.of.map(change) };
  if ('negate' in expression) return { negate: change(expression.negate) };
  const [[name, [left, right]]] = Object.entries(expression) as [[string, [Expression, Expression]]];
  return { [name]: [change(left), change(right)] } as unknown as Expression;
}

function splitOutsideBrackets(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
}

/** Sums, products, brackets, functions; the usual precedence. */
class FormulaReader {
  private readonly tokens: string[];
  private at = 0;

  constructor(private readonly text: string) {
    this.tokens = text.match(/\d+(?:\.\d+)?|[A-Za-z_]\w*|\S/g) ?? [];
  }

  read(): Expression {
    const expression = this.sum();
    if (this.at < this.tokens.length) this.refuse();
    return expression;
  }

  private sum(): Expression {
    let left = this.product();
    for (;;) {
      if (this.take('+')) left = { add: [left, this.product()] };
      else if (this.take('-')) left = { subtract: [left, this.product()] };
      else return left;
    }
  }

  private product(): Expression {
    let left = this.single();
    for (;;) {
      if (this.take('*')) left = { multiply: [left, this.single()] };
      else if (this.take('/')) left = { divide: [left, this.single()] };
      else return left;
    }
  }

  private single(): Expression {
    if (this.take('+')) return this.single();
    if (this.take('-')) return { negate: this.single() };
    if (this.take('(')) {
      const inside = this.sum();
      if (!this.take(')')) this.refuse();
      return inside;
    }
    const token = this.tokens[this.at++];
    if (token === undefined) return this.refuse();
    if (/^\d/.test(token)) return Number(token);
    if (!/^[A-Za-z_]/.test(token)) return this.refuse(token);
    return this.take('(') ? this.call(token) : token;
  }

  private call(name: string): Expression {
    const given = [this.sum()];
    while (this.take(',')) given.push(this.sum());
    const call = { call: name, of: given } as Expression;
    if (!Object.hasOwn(FUNCTIONS, name) || !this.take(')') || expressionProblem(call)) return this.refuse(`${name}(…)`);
    return call;
  }

  private take(sign: string): boolean {
    if (this.tokens[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private refuse(token = this.tokens[this.at]): never {
    throw new SyntaxError(`"${token ?? 'the end'}" is not understood in "${this.text.trim()}"`);
  }
}
