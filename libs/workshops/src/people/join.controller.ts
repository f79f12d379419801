import type {} from '@fastify/cookie';
import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { CarriedSessions } from '@sextant/identity';
import { ENVIRONMENT, type Environment } from '@sextant/platform';
import { Allow } from '@sextant/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { JoinWorkshop, type WorkshopDoor } from './join-workshop.js';
import { JoinWorkshopInput, WorkshopCodeInput } from './join.inputs.js';
import { deviceCookieName, newParticipantToken, workshopCookie, workshopCookieName } from './participant-token.js';

/** Where the joining page tells what a code leads to, and exchanges it for a cookie. */
@Controller('auth/workshop')
export class JoinController {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly door: JoinWorkshop,
    private readonly sessions: CarriedSessions,
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
    @Req() { ip, cookies }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ joined: true }> {
    const [name, deviceName] = [workshopCookieName(this.environment), deviceCookieName(this.environment)];
    const device = cookies[deviceName] ?? newParticipantToken();
    const isMember = (await this.sessions.all(cookies)).length > 0;
    const token = await this.door.join(input, ip, { token: cookies[name] ?? null, device, isMember });
    const cookie = workshopCookie(this.environment);
    reply.setCookie(name, token, cookie).setCookie(deviceName, device, cookie);
    return { joined: true };
  }
}
