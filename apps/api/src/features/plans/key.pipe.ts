import { Injectable, type PipeTransform } from '@nestjs/common';
import { Refused } from '../../platform/http/refused.js';

/** A code or an id in the path. What can be neither is answered like a thing that does not exist. */
@Injectable()
export class KeyPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[A-Za-z0-9.-]{1,100}$/.test(value)) throw new Refused('NOT_FOUND');
    return value;
  }
}
