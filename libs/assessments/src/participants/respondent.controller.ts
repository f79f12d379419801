import type {} from '@fastify/cookie';
import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { isMemberDevice } from '@sextant/identity';
import { ENVIRONMENT, type Environment } from '@sextant/platform';
import { Allow } from '@sextant/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { respondentCookie, respondentCookieName } from './respondent-cookie.js';
import { RespondentEntry } from './respondent-entry.js';
import { RespondentProofInput } from './respondent.inputs.js';

/** Where the answering page exchanges a personal link, or a code, for a cookie; only ever at the press of a button. */
@Controller('auth/respondent')
export class RespondentController {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly door: RespondentEntry,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow('public')
  async enter(
    @Body() proof: RespondentProofInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ entered: true }> {
    const isOfMember = isMemberDevice(this.environment, request.cookies);
    const token = await this.door.enter(proof, { address: request.ip, isOfMember });
    reply.setCookie(respondentCookieName(this.environment), token, respondentCookie(this.environment));
    return { entered: true };
  }
}
