import type {} from '@fastify/cookie';
import { Body, Controller, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Actor, Role } from '@sextant/contracts';
import { ENVIRONMENT, WHOM, type Environment } from '@sextant/platform';
import { Allow, CurrentActor } from '@sextant/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { AcceptInvitation, type OfferedPlace } from '../invitations/accept-invitation.js';
import { CarriedSessions } from '../sessions/carried-sessions.js';
import { memberDeviceCookie, memberDeviceCookieName } from '../sessions/member-device-cookie.js';
import { sessionCookie } from '../sessions/session-cookie.js';
import { SessionsService } from '../sessions/sessions.service.js';
import type { Account } from './accounts.js';
import { JsonBodyGuard } from './json-body.guard.js';
import { KnownDevices } from './known-devices.js';
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
    private readonly devices: KnownDevices,
    private readonly carried: CarriedSessions,
    private readonly sessions: SessionsService,
    private readonly invitations: AcceptInvitation,
  ) {}

  @Post('sign-in')
  @HttpCode(200)
  @Allow('public')
  @UseGuards(JsonBodyGuard, SignInGuard)
  async signIn(
    @Req() request: FastifyRequest & { user: Account },
    @Body() input: SignInInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Place> {
    const signedIn = await this.signIns.signIn(request.user, input.tenantId ?? null, userAgent(request));
    this.rememberDevice(request, reply, input.email);
    return this.hand(request, reply, signedIn);
  }

  /** Where the page says whom it means, the present session stands beside the new one; else it makes room. */
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
    const signedIn = await this.signIns.switchTenant(actor, input.tenantId, userAgent(request));
    if (request.headers[WHOM] === undefined) await this.end(request, reply, [actor]);
    return this.hand(request, reply, signedIn);
  }

  /** Ends what the user has open in this browser, in every firm; where no user is meant, what anybody has. */
  @Post('sign-out')
  @HttpCode(204)
  @Allow('public')
  async signOut(
    @CurrentActor() actor: Actor | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const sessions = await this.carried.all(request.cookies);
    const own = sessions.map((session) => session.actor).filter(({ userId }) => !actor || userId === actor.userId);
    await this.end(request, reply, own);
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
    @Req() request: FastifyRequest,
    @Body() input: AcceptInvitationInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Place> {
    const signedIn = await this.invitations.accept(input, { address: request.ip, userAgent: userAgent(request) });
    this.rememberDevice(request, reply, signedIn.email);
    return this.hand(request, reply, signedIn);
  }

  /** Puts a new session beside those of others; an older one of the same member in this browser ends. */
  private async hand(request: FastifyRequest, reply: FastifyReply, { token, membership }: SignedIn): Promise<Place> {
    const { tenantId, tenantName, memberId, role } = membership;
    const sessions = await this.carried.all(request.cookies);
    const same = sessions.find(({ actor }) => actor.id === memberId);
    if (same) await this.sessions.endCurrent(same.actor);
    reply.setCookie(this.carried.nameFor(sessions, memberId), token, sessionCookie(this.environment));
    reply.setCookie(memberDeviceCookieName(this.environment), '1', memberDeviceCookie(this.environment));
    return { tenantId, tenantName, memberId, role };
  }

  private rememberDevice(request: FastifyRequest, reply: FastifyReply, email: string): void {
    const { cookieName, cookie } = this.devices;
    reply.setCookie(cookieName, this.devices.remember(request.cookies[cookieName] ?? null, email), cookie);
  }

  private async end(request: FastifyRequest, reply: FastifyReply, actors: readonly Actor[]): Promise<void> {
    const { maxAge: _, ...cookie } = sessionCookie(this.environment);
    for (const { name, actor } of await this.carried.all(request.cookies)) {
      if (!actors.some(({ id }) => id === actor.id)) continue;
      await this.sessions.endCurrent(actor);
      reply.clearCookie(name, cookie);
    }
  }
}

function userAgent(request: FastifyRequest): string {
  return request.headers['user-agent'] ?? '';
}
