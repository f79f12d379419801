import { BlockList } from 'node:net';

import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@sextant/contracts';
import type { FastifyRequest } from 'fastify';

import { ENVIRONMENT, type Environment } from '../config/environment.js';

const THIS_MACHINE = new BlockList();
THIS_MACHINE.addSubnet('127.0.0.0', 8, 'ipv4');
THIS_MACHINE.addAddress('::1', 'ipv6');

/** What a balancer adds to a request that it passes on. */
const PASSED_ON = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];

/**
 * What only the operator asks has a port of its own. Without one it is there for this machine, and not for whoever comes
 * through a balancer.
 */
@Injectable()
export class OperatorProbeGuard implements CanActivate {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  canActivate(context: ExecutionContext): boolean {
    const { headers, socket } = context.switchToHttp().getRequest<FastifyRequest>();
    const isPassedOn = PASSED_ON.some((name) => headers[name] !== undefined);
    if (this.environment.OPERATOR_PORT !== undefined || isPassedOn || !isThisMachine(socket.remoteAddress ?? ''))
      throw new DomainError('NOT_FOUND');
    return true;
  }
}

function isThisMachine(address: string): boolean {
  const bare = address.replace(/^::ffff:/, '');
  return THIS_MACHINE.check(bare, bare.includes(':') ? 'ipv6' : 'ipv4');
}
