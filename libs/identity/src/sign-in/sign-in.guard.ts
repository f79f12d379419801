import { Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { wrongField } from '@sextant/contracts';

/** Lets a request through with the account it has proved to be, as `request.user`. */
@Injectable()
export class SignInGuard extends AuthGuard('local') {
  override handleRequest<T>(error: unknown, account: T | false): T {
    if (error) throw error as Error;
    // Passport found no address or no password in the body.
    if (!account) throw wrongField('', 'malformed');
    return account;
  }
}
