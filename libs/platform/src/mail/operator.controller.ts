import { timingSafeEqual } from 'node:crypto';

import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { DomainError, type MailWay } from '@sextant/contracts';

import { Allow } from '../access/allow.js';
import { ENVIRONMENT, type Environment } from '../config/environment.js';
import { operatorKey } from '../config/operator-key.js';
import { Inbox, type InboxMail } from './inbox.js';
import { mailWay } from './mail-way.js';
import { OperatorInput } from './operator.inputs.js';

/** The page of whoever runs this installation. Its key is printed at their terminal; no account of a firm opens it. */
@Controller('auth/operator')
export class OperatorController {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly inbox: Inbox,
  ) {}

  /** How mails leave, and those that a demonstration took in. */
  @Post('inbox')
  @HttpCode(200)
  @Allow('public')
  async list(@Body() { key }: OperatorInput): Promise<{ way: MailWay; mails: InboxMail[] }> {
    const [given, own] = [key, operatorKey(this.environment.APP_SECRET)].map((text) => Buffer.from(text));
    if (given!.length !== own!.length || !timingSafeEqual(given!, own!)) throw new DomainError('SIGN_IN_FAILED');
    const way = mailWay(this.environment);
    return { way, mails: way === 'inbox' ? await this.inbox.list() : [] };
  }
}
