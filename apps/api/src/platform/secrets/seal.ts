import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/settings.js';
import { keyOfFolder } from './key-file.js';

/** First byte of what was sealed: which way of sealing, so that a later one can be told apart. */
const AES_256_GCM = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals what the database must keep but must not be able to read: secrets of second factors, letters with single-use links. Whoever
 * gets hold of a dump has neither, because the key lies outside of the database (`QW_SECRET_KEY`, or a file in the data folder).
 */
@Injectable()
export class Seal {
  private kept: Buffer | null = null;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** @param purpose what it is for; sealed for one purpose it does not open for another */
  close(plain: Buffer, purpose: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([Buffer.of(AES_256_GCM), nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws Error when it was sealed with another key or for another purpose, or was changed */
  open(sealed: Buffer, purpose: string): Buffer {
    if (sealed[0] !== AES_256_GCM) throw new Error('Sealed in a way that this version does not know.');
    const tagAt = 1 + NONCE_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(1, tagAt), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(purpose));
    decipher.setAuthTag(sealed.subarray(tagAt, tagAt + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(tagAt + TAG_BYTES)), decipher.final()]);
  }

  /**
   * The same mark for the same value, and no way back from it without the key: for values of which there are so few that a plain hash
   * is found by trying them all, network addresses among them.
   */
  mark(value: string, purpose: string): Buffer {
    const key = Buffer.from(hkdfSync('sha256', this.key, '', `mark ${purpose}`, 32));
    return createHmac('sha256', key).update(value).digest();
  }

  /** Read when it is first needed: most commands of the command line need none and must not make one. */
  private get key(): Buffer {
    this.kept ??= this.settings.secretKey ?? keyOfFolder(this.settings.dataDir);
    return this.kept;
  }
}
