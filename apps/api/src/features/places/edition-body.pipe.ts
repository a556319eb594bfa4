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
 * copy every coordinate, and other foreign members (RFC 7946, 6.1) that tools write are none of our business.
 */
@Injectable()
export class EditionBodyPipe implements PipeTransform<unknown, Promise<EditionUpload>> {
  private readonly checks = new BodyPipe();

  async transform(body: unknown): Promise<EditionUpload> {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      throw new Refused('GEOJSON_INVALID', undefined, { errors: [{ path: '', code: 'not_a_feature_collection' }] });
    }
    const { edition, ...collection } = body as Record<string, unknown>;
    const checked: CreateAreaEdition = await this.checks.transform(edition ?? {}, {
      type: 'body',
      metatype: CreateAreaEdition,
    });
    return { edition: checked, collection };
  }
}
