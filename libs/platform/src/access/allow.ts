import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@sextant/contracts';

/** Metadata key under which an operation's permission is found. */
export const ALLOW = 'sextant:allow';

/** The permission an operation needs. An operation that names none is closed to everybody. */
export const Allow = (permission: Permission | 'public'): MethodDecorator => SetMetadata(ALLOW, permission);
