import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { wrongField } from '@sextant/contracts';
import type { FastifyRequest } from 'fastify';

/** Refuses bodies that a plain form of another site could send. */
@Injectable()
export class JsonBodyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const type = context.switchToHttp().getRequest<FastifyRequest>().headers['content-type'] ?? '';
    if (!/^application\/json\b/i.test(type)) throw wrongField('', 'malformed');
    return true;
  }
}
