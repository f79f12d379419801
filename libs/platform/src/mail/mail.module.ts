import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';

import { DeliverMailProcessor } from './deliver-mail.processor.js';
import { MailDelivery } from './mail-delivery.js';
import { MailOutbox } from './mail-outbox.js';
import { UndeliveredMail } from './undelivered-mail.js';

/** The outbox for every room; in the worker, also the delivery. */
@Global()
@Module({})
export class MailModule {
  static queueing(): DynamicModule {
    return { module: MailModule, providers: [MailOutbox], exports: [MailOutbox] };
  }

  static delivering(): DynamicModule {
    return {
      module: MailModule,
      imports: [DiscoveryModule],
      providers: [MailOutbox, MailDelivery, DeliverMailProcessor, UndeliveredMail],
      exports: [MailOutbox, UndeliveredMail],
    };
  }
}
