import type {} from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { wrongField } from '@sextant/contracts';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';

import type { Account } from './accounts.js';
import { KnownDevices } from './known-devices.js';
import { SignInService } from './sign-in.service.js';

const LONGEST = 320;

/** Passport's way in by address and password. Another way (a firm's own identity provider) is another strategy. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(
    private readonly signIn: SignInService,
    private readonly devices: KnownDevices,
  ) {
    super({ usernameField: 'email', passwordField: 'password', session: false, passReqToCallback: true });
  }

  /** Runs before the pipes have looked at the body, so it checks the two fields itself. */
  validate(request: FastifyRequest, email: unknown, password: unknown): Promise<Account> {
    const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
    if (!isText(email) || !isText(password)) throw wrongField(isText(email) ? 'password' : 'email', 'required');
    const device = request.cookies[this.devices.cookieName] ?? null;
    return this.signIn.authenticate(email, password, request.ip, device);
  }
}
