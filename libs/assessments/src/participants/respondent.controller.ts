import type {} from '@fastify/cookie';
import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { isMemberDevice } from '@sextant/identity';
import { carriedTokens, ENVIRONMENT, type Environment } from '@sextant/platform';
import { Allow } from '@sextant/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { linkFingerprint, placeFor, respondentCookie, respondentCookieName } from './respondent-cookie.js';
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
  ): Promise<{ entered: true; link: string }> {
    const isOfMember = isMemberDevice(this.environment, request.cookies);
    const token = await this.door.enter(proof, { address: request.ip, isOfMember });
    const { name, forgotten } = placeFor(request.cookies, this.plainName, token);
    const { maxAge: _, ...attributes } = respondentCookie(this.environment);
    for (const old of forgotten) reply.clearCookie(old, attributes);
    reply.setCookie(name, token, respondentCookie(this.environment));
    return { entered: true, link: linkFingerprint(token) };
  }

  /** Whose links this browser has entered with, by their fingerprints: a page that was closed asks for whom it can speak. */
  @Post('known')
  @HttpCode(200)
  @Allow('public')
  known(@Req() request: FastifyRequest): { links: string[] } {
    return { links: carriedTokens(request.cookies, this.plainName).map(({ token }) => linkFingerprint(token)) };
  }

  private get plainName(): string {
    return respondentCookieName(this.environment);
  }
}
