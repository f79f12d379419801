import { Global, Module, type DynamicModule } from '@nestjs/common';

import { ENVIRONMENT, type Environment } from './environment.js';
import { Keys } from './keys.js';

/** Hands the parsed environment and the derived keys to everybody. */
@Global()
@Module({})
export class ConfigModule {
  static with(environment: Environment): DynamicModule {
    return {
      module: ConfigModule,
      providers: [{ provide: ENVIRONMENT, useValue: environment }, Keys],
      exports: [ENVIRONMENT, Keys],
    };
  }
}
