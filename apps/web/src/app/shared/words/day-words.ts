/** A calendar day `YYYY-MM-DD` as it is written on every screen, where no `Formats` are at hand: in a sentence or a name. */
export function dayWords(day: unknown): string {
  return new Intl.DateTimeFormat($localize.locale ?? 'de', { timeZone: 'UTC', dateStyle: 'medium' }).format(
    new Date(`${String(day)}T00:00:00Z`),
  );
}
