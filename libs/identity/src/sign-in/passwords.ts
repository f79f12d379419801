import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** Argon2id as OWASP advises (19 MiB, two passes, one lane); spelled out so that an update of the package changes nothing. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash of the same cost that nobody knows a password of. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$GoIJg5raloltjz+EqjSgQQ$k/jEUbY+PZa3q2mmtIBxFbSGP+PU0/WZ53duRhH+s/I';

/** Passwords are kept as argon2id hashes, and looked at nowhere else. */
@Injectable()
export class Passwords {
  hash(password: string): Promise<string> {
    return hash(password, COST);
  }

  /** Whether this is the account's password. Without an account it takes as long, and the answer is no. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    const matches = await verify(passwordHash ?? NOBODY, password);
    return matches && passwordHash !== null;
  }
}
