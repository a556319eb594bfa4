/**
 * Building stones of letters: plain text, German, in the manner of an administration's letter. They are the only words that the API
 * itself speaks to people, because a letter is read without the client. English letters follow when an installation asks for them.
 */

/** Joins paragraphs, with the closing lines that every letter has. */
export function letterText(...paragraphs: readonly string[]): string {
  return [
    'Guten Tag,',
    ...paragraphs,
    'Diese Nachricht wurde automatisch verschickt; Antworten darauf liest niemand.',
    'Quartierwerk',
  ].join('\n\n');
}

/** A point in time as people write it, in the time of the municipalities: "29.11.2026, 10.00 Uhr". */
export function writtenTime(instant: Date): string {
  const text = new Intl.DateTimeFormat('de-DE', {
    timeZone: 'Europe/Berlin',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant);
  return `${text.replace(':', '.')} Uhr`;
}

/** The day of a point in time as people write it: "29.11.2026". */
export function writtenDay(instant: Date): string {
  return new Intl.DateTimeFormat('de-DE', {
    timeZone: 'Europe/Berlin',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(instant);
}

/** The address of a page of the client. */
export function pageAddress(publicUrl: URL, path: string): string {
  return new URL(path, publicUrl).href;
}
