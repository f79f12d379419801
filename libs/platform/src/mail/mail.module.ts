import { Global, Inject, Logger, Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';

import { ENVIRONMENT, type Environment } from '../config/environment.js';
import { DeliverMailProcessor } from './deliver-mail.processor.js';
import { DueMail } from './due-mail.js';
import { Inbox } from './inbox.js';
import { MailComposers } from './mail-composers.js';
import { MailDelivery } from './mail-delivery.js';
import { MailOutbox } from './mail-outbox.js';
import { mailWay, NO_MAIL_SERVER } from './mail-way.js';
import { OutgoingMail } from './outgoing-mail.js';

/** The outbox for every room; in the worker, also the delivery. */
@Global()
@Module({})
export class MailModule implements OnApplicationBootstrap {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  onApplicationBootstrap(): void {
    if (mailWay(this.environment) === 'none') new Logger('Mail').warn(NO_MAIL_SERVER);
  }

  static queueing(): DynamicModule {
    return { module: MailModule, providers: [MailOutbox, Inbox], exports: [MailOutbox, Inbox] };
  }

  static delivering(): DynamicModule {
    return {
      module: MailModule,
      imports: [DiscoveryModule],
      providers: [MailOutbox, OutgoingMail, MailComposers, Inbox, MailDelivery, DeliverMailProcessor, DueMail],
      exports: [MailOutbox, Inbox, DueMail],
    };
  }
}
