import { Injectable } from '@nestjs/common';
import { Seal } from '../../../platform/secrets/seal.js';

/** Secrets of authenticator apps as the database keeps them: sealed, each for its account, so that a row cannot be moved to another. */
@Injectable()
export class TotpSecrets {
  constructor(private readonly seal: Seal) {}

  close(secret: Buffer, userId: string): Buffer {
    return this.seal.close(secret, purposeOf(userId));
  }

  open(sealed: Buffer, userId: string): Buffer {
    return this.seal.open(sealed, purposeOf(userId));
  }
}

function purposeOf(userId: string): string {
  return `totp ${userId}`;
}
