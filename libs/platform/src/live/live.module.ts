import { Global, Module } from '@nestjs/common';

import { LiveBus } from './live-bus.js';

/** Live events for every room. */
@Global()
@Module({ providers: [LiveBus], exports: [LiveBus] })
export class LiveModule {}
