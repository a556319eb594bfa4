import { Injectable, type PipeTransform } from '@nestjs/common';
import { Refused } from '../../platform/http/refused.js';

/** A code or an id in the path; what can be neither is answered like a thing that does not exist. */
@Injectable()
export class AddressPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[A-Za-z0-9-]{1,60}$/.test(value)) throw new Refused('NOT_FOUND');
    return value;
  }
}
