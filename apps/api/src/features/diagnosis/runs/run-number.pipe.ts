import { Injectable, type PipeTransform } from '@nestjs/common';
import { Refused } from '../../../platform/http/refused.js';

/** The number of a run in the path. What no run can have for a number is answered like a run that does not exist. */
@Injectable()
export class RunNumberPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,8}$/.test(value)) throw new Refused('NOT_FOUND');
    return Number(value);
  }
}
