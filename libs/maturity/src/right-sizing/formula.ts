/** A formula of the instrument, ready to be computed from named numbers. */
export interface Formula {
  names: readonly string[];
  compute(values: Readonly<Record<string, number>>): number;
}

type Node = (values: Readonly<Record<string, number>>) => number;

const FUNCTIONS: Record<string, { takes: [number, number]; of: (...numbers: number[]) => number }> = {
  clamp: { takes: [3, 3], of: (value, from, to) => Math.min(Math.max(value, from), to) },
  min: { takes: [1, 9], of: Math.min },
  max: { takes: [1, 9], of: Math.max },
  abs: { takes: [1, 1], of: Math.abs },
  round: { takes: [1, 1], of: Math.round },
};

/**
 * Compiles sums like `current + clamp(destination - current, -pace, +pace), pace = pace_per_year * horizon_months / 12, per axis`:
 * an expression, then definitions of the names in it. Throws `SyntaxError` with what is not understood.
 */
export function compileFormula(text: string): Formula {
  const [main, ...parts] = splitOutsideBrackets(text);
  const definitions = new Map<string, Node>();
  const names = new Set<string>();
  for (const part of parts) {
    if (/^per axis$/i.test(part)) continue;
    const [, name, expression] = /^([A-Za-z_]\w*)\s*=(.*)$/.exec(part) ?? [];
    if (name === undefined || expression === undefined) throw new SyntaxError(`"${part}" is not a definition`);
    definitions.set(name, new FormulaReader(expression, names).read());
  }
  const result = new FormulaReader(main!, names).read();
  for (const name of definitions.keys()) names.delete(name);
  return {
    names: [...names],
    compute: (values) => {
      const scope: Record<string, number> = { ...values };
      for (const [name, definition] of definitions) scope[name] = definition(scope);
      return result(scope);
    },
  };
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

  constructor(
    private readonly text: string,
    private readonly names: Set<string>,
  ) {
    this.tokens = text.match(/\d+(?:\.\d+)?|[A-Za-z_]\w*|\S/g) ?? [];
  }

  read(): Node {
    const node = this.sum();
    if (this.at < this.tokens.length) this.refuse();
    return node;
  }

  private sum(): Node {
    let left = this.product();
    for (;;) {
      const before = left;
      if (this.take('+')) {
        const right = this.product();
        left = (values) => before(values) + right(values);
      } else if (this.take('-')) {
        const right = this.product();
        left = (values) => before(values) - right(values);
      } else return left;
    }
  }

  private product(): Node {
    let left = this.single();
    for (;;) {
      const before = left;
      if (this.take('*')) {
        const right = this.single();
        left = (values) => before(values) * right(values);
      } else if (this.take('/')) {
        const right = this.single();
        left = (values) => before(values) / right(values);
      } else return left;
    }
  }

  private single(): Node {
    if (this.take('+')) return this.single();
    if (this.take('-')) {
      const node = this.single();
      return (values) => -node(values);
    }
    if (this.take('(')) {
      const node = this.sum();
      if (!this.take(')')) this.refuse();
      return node;
    }
    const token = this.tokens[this.at++];
    if (token === undefined) return this.refuse();
    if (/^\d/.test(token)) return () => Number(token);
    if (!/^[A-Za-z_]/.test(token)) return this.refuse(token);
    return this.take('(') ? this.call(token) : this.name(token);
  }

  private name(token: string): Node {
    this.names.add(token);
    return (values) => values[token] ?? NaN;
  }

  private call(name: string): Node {
    const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    const given = [this.sum()];
    while (this.take(',')) given.push(this.sum());
    if (!known || !this.take(')') || given.length < known.takes[0] || given.length > known.takes[1]) {
      return this.refuse(`${name}(…)`);
    }
    return (values) => known.of(...given.map((node) => node(values)));
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
