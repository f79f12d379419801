import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';

import { DeliverMailProcessor } from './deliver-mail.processor.js';
import { DueMail } from './due-mail.js';
import { MailComposers } from './mail-composers.js';
import { MailDelivery } from './mail-delivery.js';
import { MailOutbox } from './mail-outbox.js';
import { OutgoingMail } from './outgoing-mail.js';

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
      providers: [MailOutbox, OutgoingMail, MailComposers, MailDelivery, DeliverMailProcessor, DueMail],
      exports: [MailOutbox, DueMail],
    };
  }
}
