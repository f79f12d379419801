import { InputType, PartialType } from '@nestjs/graphql';
import { ClearableBase64, Formed, Text, OptionalText, Whole } from '@sextant/platform/api';

/** How a firm presents itself. */
@InputType({ isAbstract: true })
class TenantInput {
  @Text(200)
  readonly name!: string;

  @OptionalText(1_000)
  readonly address?: string;

  @Formed(/^#[0-9a-f]{6}$/i, 'a colour as in #1f4e79', { description: 'As `#rrggbb`.' })
  readonly brandColour!: string;

  @ClearableBase64(270_000, { description: 'A PNG image of at most 200 kB in base64; null takes it away.' })
  readonly logo?: string | null;

  @Whole({ from: 3, to: 20 })
  readonly defaultMinimumGroup!: number;
}

/** What to change of the firm; what is left out stays. */
@InputType()
export class UpdateTenantInput extends PartialType(TenantInput) {}
