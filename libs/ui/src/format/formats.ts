/**
 * How figures and dates are written on every screen: decimal comma and thousands point in German, the true minus sign (U+2212)
 * in both languages, days as TT.MM.JJJJ, times as 10.42 Uhr in the zone of the municipalities. A missing value is a word, never 0.
 */
import { inject, LOCALE_ID, Service } from '@angular/core';

const ZONE = 'Europe/Berlin';
const MINUS = '\u2212';
/** Between a figure and its unit, so that they are not torn apart at the end of a line. */
const NARROW = '\u00a0';

@Service()
export class Formats {
  private readonly german = inject(LOCALE_ID).startsWith('de');
  private readonly locale = this.german ? 'de-DE' : 'en-GB';
  private readonly lists = new Intl.ListFormat(this.locale);
  private readonly numbers = new Map<string, Intl.NumberFormat>();

  /** What stands where a value is not known. */
  readonly missing = $localize`:@@ui.missing:k. A.`;

  /**
   * A figure with a fixed number of decimals.
   *
   * @param value the figure, or null when it is not known
   * @param digits decimals, 0 for counts
   */
  number(value: number | null | undefined, digits = 0): string {
    if (value === null || value === undefined || Number.isNaN(value)) return this.missing;
    return this.write(value, digits, 'auto');
  }

  /** A difference: the sign is always written, except at zero. */
  signed(value: number | null | undefined, digits = 1): string {
    if (value === null || value === undefined || Number.isNaN(value)) return this.missing;
    return this.write(value, digits, 'exceptZero');
  }

  /** A figure that is already in percent, with its sign. */
  percent(value: number | null | undefined, digits = 1): string {
    return value === null || value === undefined ? this.missing : `${this.number(value, digits)}${NARROW}%`;
  }

  /** A share between 0 and 1 as percent. */
  share(value: number | null | undefined, digits = 0): string {
    return value === null || value === undefined ? this.missing : this.percent(value * 100, digits);
  }

  /** Things one after another in a sentence: "a, b und c". */
  list(items: readonly string[]): string {
    return this.lists.format(items);
  }

  /** A size in bytes as kB or MB. */
  bytes(value: number): string {
    if (value < 1_000_000) return `${this.number(Math.max(1, Math.round(value / 1000)))}${NARROW}kB`;
    return `${this.number(value / 1_000_000, value < 10_000_000 ? 1 : 0)}${NARROW}MB`;
  }

  /** A calendar day `YYYY-MM-DD`. */
  day(day: string | null | undefined): string {
    if (!day) return this.missing;
    const [year = '', month = '', date = ''] = day.slice(0, 10).split('-');
    return this.german ? `${date}.${month}.${year}` : this.englishDay(Number(year), Number(month), Number(date));
  }

  /** Day of the week, day and month: "Do 10.12."; the whole date where it lies in another year. */
  shortDay(day: string, today = new Date()): string {
    if (day.slice(0, 4) !== this.dayOf(today).slice(0, 4)) return this.day(day);
    const options = {
      timeZone: 'UTC',
      weekday: 'short',
      day: '2-digit',
      month: this.german ? '2-digit' : 'short',
    } as const;
    const parts = new Intl.DateTimeFormat(this.locale, options).formatToParts(
      new Date(`${day.slice(0, 10)}T00:00:00Z`),
    );
    const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
    const weekday = part('weekday').replace('.', '');
    return this.german ? `${weekday} ${part('day')}.${part('month')}.` : `${weekday} ${part('day')} ${part('month')}`;
  }

  /** The month of a day, with its year: "Dezember 2026". */
  month(day: string): string {
    const options = { timeZone: 'UTC', month: 'long', year: 'numeric' } as const;
    return new Intl.DateTimeFormat(this.locale, options).format(new Date(`${day.slice(0, 7)}-01T00:00:00Z`));
  }

  /** The time of an instant (ISO 8601 or Date). */
  time(instant: string | Date): string {
    const text = new Intl.DateTimeFormat(this.locale, { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }).format(
      new Date(instant),
    );
    return this.german ? `${text.replace(':', '.')} Uhr` : text;
  }

  /** Day and time of an instant. */
  dateTime(instant: string | Date | null | undefined): string {
    if (!instant) return this.missing;
    return `${this.day(this.dayOf(instant))}, ${this.time(instant)}`;
  }

  /** Day of the week, day, month and year in words. */
  longDay(instant: string | Date): string {
    return new Intl.DateTimeFormat(this.locale, { timeZone: ZONE, dateStyle: 'full' }).format(new Date(instant));
  }

  /** What a person types as a figure: decimal comma or point, thousands, blanks; null when it is none. */
  parseNumber(text: string): number | null {
    const plain = text
      .trim()
      .replace(/[\s\u00a0\u202f]/g, '')
      .replace(MINUS, '-');
    const [thousands, decimal] = this.german ? ['.', ','] : [',', '.'];
    const grouped = new RegExp(`^-?\\d{1,3}(\\${thousands}\\d{3})+(\\${decimal}\\d+)?$`).test(plain);
    const cleaned = grouped ? plain.replaceAll(thousands ?? '', '') : plain;
    const figure = cleaned.replace(',', '.');
    return /^-?\d+(\.\d+)?$/.test(figure) ? Number(figure) : null;
  }

  private write(value: number, digits: number, signDisplay: 'auto' | 'exceptZero'): string {
    const key = `${digits}${signDisplay}`;
    const format =
      this.numbers.get(key) ??
      new Intl.NumberFormat(this.locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay });
    this.numbers.set(key, format);
    const text = format.format(value);
    // "-0,0" is a rounding artefact, not a negative figure.
    return /^-[0.,]*$/.test(text) ? text.slice(1) : text.replace('-', MINUS);
  }

  private dayOf(instant: string | Date): string {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date(instant));
  }

  private englishDay(year: number, month: number, date: number): string {
    const options = { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' } as const;
    return new Intl.DateTimeFormat(this.locale, options).format(Date.UTC(year, month - 1, date));
  }
}
