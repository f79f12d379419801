import { CustomScalar, Scalar } from '@nestjs/graphql';
import { Kind, valueFromASTUntyped, type ValueNode } from 'graphql';

/** Injection-free marker class for fields that hand over a whole document: `@Field(() => JsonDocument)`. */
export class JsonDocument {}

/** A document handed over as it is stored: resolving its many small parts would cost more than the database. */
@Scalar('JSON', () => JsonDocument)
export class JsonScalar implements CustomScalar<unknown, unknown> {
  readonly description = 'A JSON document, handed over whole.';

  parseValue(value: unknown): unknown {
    return value;
  }

  serialize(value: unknown): unknown {
    return value;
  }

  parseLiteral(ast: ValueNode): unknown {
    return ast.kind === Kind.NULL ? null : valueFromASTUntyped(ast);
  }
}
