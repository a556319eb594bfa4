/** Months in words: "Oktober 2026", "Oktober", "Okt.". */
import { inject, LOCALE_ID, Service } from '@angular/core';
import type { Month } from '@quartierwerk/domain/projects/month';

@Service()
export class MonthNames {
  private readonly locale = inject(LOCALE_ID).startsWith('de') ? 'de-DE' : 'en-GB';

  long(month: Month): string {
    return this.write(month, { month: 'long', year: 'numeric' });
  }

  name(month: Month): string {
    return this.write(month, { month: 'long' });
  }

  short(month: Month): string {
    return this.write(month, { month: 'short' });
  }

  /** "Januar bis Oktober 2026"; a single month stands alone. */
  span(from: Month, to: Month): string {
    if (from >= to) return this.long(to);
    const begin = from.slice(0, 4) === to.slice(0, 4) ? this.name(from) : this.long(from);
    return $localize`:@@projects.span:${begin}:from: bis ${this.long(to)}:to:`;
  }

  private write(month: Month, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.locale, { ...options, timeZone: 'UTC' }).format(
      new Date(`${month}-15T00:00:00Z`),
    );
  }
}
