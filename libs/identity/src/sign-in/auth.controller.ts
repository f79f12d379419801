import type {} from '@fastify/cookie';
import { Body, Controller, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Actor, Role } from '@sextant/contracts';
import { ENVIRONMENT, type Environment } from '@sextant/platform';
import { Allow, CurrentActor } from '@sextant/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { AcceptInvitation, type OfferedPlace } from '../invitations/accept-invitation.js';
import { memberDeviceCookie, memberDeviceCookieName } from '../sessions/member-device-cookie.js';
import { sessionCookie, sessionCookieName } from '../sessions/session-cookie.js';
import { SessionsService } from '../sessions/sessions.service.js';
import type { Account } from './accounts.js';
import { JsonBodyGuard } from './json-body.guard.js';
import { SignInGuard } from './sign-in.guard.js';
import { AcceptInvitationInput, ReadInvitationInput, SignInInput, SwitchTenantInput } from './sign-in.inputs.js';
import { SignInService, type SignedIn } from './sign-in.service.js';

/** Where the user works now. */
interface Place {
  readonly tenantId: string;
  readonly tenantName: string;
  readonly memberId: string;
  readonly role: Role;
}

/** The plain routes by which a session comes and goes, because only they may set a cookie. */
@Controller('auth')
export class AuthController {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
    private readonly invitations: AcceptInvitation,
  ) {}

  @Post('sign-in')
  @HttpCode(200)
  @Allow('public')
  @UseGuards(JsonBodyGuard, SignInGuard)
  async signIn(
    @CurrentActor() before: Actor | null,
    @Req() request: FastifyRequest & { user: Account },
    @Body() input: SignInInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Place> {
    const signedIn = await this.signIns.signIn(request.user, input.tenantId ?? null, userAgent(request));
    if (before?.sessionId) await this.sessions.endCurrent(before);
    return this.hand(reply, signedIn);
  }

  @Post('tenant')
  @HttpCode(200)
  @Allow('session.own')
  @UseGuards(JsonBodyGuard)
  async switchTenant(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Body() input: SwitchTenantInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Place> {
    return this.hand(reply, await this.signIns.switchTenant(actor, input.tenantId, userAgent(request)));
  }

  @Post('sign-out')
  @HttpCode(204)
  @Allow('public')
  async signOut(@CurrentActor() actor: Actor | null, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (actor?.sessionId) await this.sessions.endCurrent(actor);
    const { maxAge: _, ...cookie } = sessionCookie(this.environment);
    reply.clearCookie(sessionCookieName(this.environment), cookie);
  }

  /** What an invitation offers, for the page that asks whether to accept; uses nothing up. */
  @Post('invitation/read')
  @HttpCode(200)
  @Allow('public')
  @UseGuards(JsonBodyGuard)
  readInvitation(@Body() input: ReadInvitationInput): Promise<OfferedPlace> {
    return this.invitations.read(input.token);
  }

  @Post('invitation')
  @HttpCode(200)
  @Allow('public')
  @UseGuards(JsonBodyGuard)
  async acceptInvitation(
    @CurrentActor() before: Actor | null,
    @Req() request: FastifyRequest,
    @Body() input: AcceptInvitationInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Place> {
    const signedIn = await this.invitations.accept(input, { address: request.ip, userAgent: userAgent(request) });
    if (before?.sessionId) await this.sessions.endCurrent(before);
    return this.hand(reply, signedIn);
  }

  private hand(reply: FastifyReply, { token, membership }: SignedIn): Place {
    reply.setCookie(sessionCookieName(this.environment), token, sessionCookie(this.environment));
    reply.setCookie(memberDeviceCookieName(this.environment), '1', memberDeviceCookie(this.environment));
    const { tenantId, tenantName, memberId, role } = membership;
    return { tenantId, tenantName, memberId, role };
  }
}

function userAgent(request: FastifyRequest): string {
  return request.headers['user-agent'] ?? '';
}
