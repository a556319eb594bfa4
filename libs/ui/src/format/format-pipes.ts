/** The formats as pipes, for templates. */
import { inject, Pipe, type PipeTransform } from '@angular/core';
import { Formats } from './formats.js';

@Pipe({ name: 'qwNumber' })
export class NumberPipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(value: number | null | undefined, digits = 0): string {
    return this.formats.number(value, digits);
  }
}

@Pipe({ name: 'qwSigned' })
export class SignedPipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(value: number | null | undefined, digits = 1): string {
    return this.formats.signed(value, digits);
  }
}

@Pipe({ name: 'qwPercent' })
export class PercentPipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(value: number | null | undefined, digits = 1): string {
    return this.formats.percent(value, digits);
  }
}

@Pipe({ name: 'qwDay' })
export class DayPipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(day: string | null | undefined): string {
    return this.formats.day(day);
  }
}

@Pipe({ name: 'qwDateTime' })
export class DateTimePipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(instant: string | Date | null | undefined): string {
    return this.formats.dateTime(instant);
  }
}
