import { Injectable, type PipeTransform } from '@nestjs/common';
import { CreateAreaEdition } from '@quartierwerk/contracts/places/places.dto';
import { BodyPipe } from '../../platform/http/body.pipe.js';
import { Refused } from '../../platform/http/refused.js';

/** An area edition as it arrives: what it is called and how its properties are named, and the features themselves. */
export interface EditionUpload {
  readonly edition: CreateAreaEdition;
  /** Not yet read; see `readAreaDivision`. */
  readonly collection: unknown;
}

/**
 * Takes the member `edition` out of a feature collection and checks it. The features keep clear of class-transformer, which would
 * copy every coordinate. Other members of a feature collection are allowed by its format (RFC 7946, 6.1), tools write them, and
 * nothing of them is stored; in a body that is no feature collection they are refused by name like anywhere else.
 */
@Injectable()
export class EditionBodyPipe implements PipeTransform<unknown, Promise<EditionUpload>> {
  private readonly checks = new BodyPipe();

  async transform(body: unknown): Promise<EditionUpload> {
    const members: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
    const { edition, ...collection } = members;
    const undeclared = collection['type'] === 'FeatureCollection' ? [] : Object.keys(collection).filter(isForeign);
    if (undeclared.length > 0) {
      const errors = undeclared.map((path) => ({ path, code: 'whitelistValidation' }));
      throw new Refused('BODY_INVALID', undefined, { errors });
    }
    const metadata = { type: 'body', metatype: CreateAreaEdition } as const;
    const checked = (await this.checks.transform(edition ?? {}, metadata)) as CreateAreaEdition;
    return { edition: checked, collection };
  }
}

function isForeign(member: string): boolean {
  return member !== 'type' && member !== 'features';
}
