import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { WAVE_MAIL_KINDS, type Actor, type WaveMailKind } from '@sextant/contracts';
import { Allow, CurrentActor, enumOf } from '@sextant/platform/api';

import { WaveMailPreview } from './wave-mail-preview.js';
import { WaveMailPreviewModel } from './wave-mail.model.js';

@Resolver()
export class WaveMailPreviewResolver {
  constructor(private readonly previews: WaveMailPreview) {}

  @Query(() => WaveMailPreviewModel, { description: 'The very text that would be sent; sends nothing.' })
  @Allow('wave.invite')
  waveMailPreview(
    @CurrentActor() actor: Actor,
    @Args('waveId', { type: () => ID }) waveId: string,
    @Args('kind', { type: () => enumOf(WAVE_MAIL_KINDS) }) kind: WaveMailKind,
    @Args('locale') locale: string,
  ): Promise<WaveMailPreviewModel> {
    return this.previews.preview(actor, waveId, kind, locale);
  }
}
