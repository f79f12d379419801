import type {} from '@fastify/cookie';
import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '@sextant/platform';
import { Allow } from '@sextant/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { JoinWorkshop, type WorkshopDoor } from './join-workshop.js';
import { JoinWorkshopInput, WorkshopCodeInput } from './join.inputs.js';
import { workshopCookie, workshopCookieName } from './participant-token.js';

/** Where the joining page tells what a code leads to, and exchanges it for a cookie. */
@Controller('auth/workshop')
export class JoinController {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly door: JoinWorkshop,
  ) {}

  @Post('door')
  @HttpCode(200)
  @Allow('public')
  look(@Body() { code }: WorkshopCodeInput, @Req() request: FastifyRequest): Promise<WorkshopDoor> {
    return this.door.look(code, request.ip);
  }

  @Post()
  @HttpCode(200)
  @Allow('public')
  async join(
    @Body() input: JoinWorkshopInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ joined: true }> {
    const name = workshopCookieName(this.environment);
    const token = await this.door.join(input, request.ip, request.cookies[name] ?? null);
    reply.setCookie(name, token, workshopCookie(this.environment));
    return { joined: true };
  }
}
