/**
 * Counts sentences of a German text well enough to hold somebody to three of them. A full stop after a number ("30.09."), after one
 * letter ("z. B.") or after a usual abbreviation ends nothing.
 */
const ABBREVIATIONS = new Set([
  'abs',
  'art',
  'bzw',
  'ca',
  'drs',
  'evtl',
  'ggf',
  'inkl',
  'lt',
  'max',
  'mind',
  'nr',
  'sog',
  'st',
  'str',
  'usw',
  'vgl',
  'vsl',
]);
const END = /([\p{L}\p{N}]*)[.!?…]+(?=\s|$)/gu;

export function sentenceCount(text: string): number {
  const trimmed = text.trim();
  if (trimmed === '') return 0;
  let count = 0;
  let last = 0;
  for (const match of trimmed.matchAll(END)) {
    const word = match[1] ?? '';
    const end = match.index + match[0].length;
    if (end < trimmed.length && !endsSentence(word)) continue;
    count += 1;
    last = end;
  }
  return trimmed.slice(last).trim() === '' ? count : count + 1;
}

function endsSentence(word: string): boolean {
  return word.length > 1 && !/^\d+$/.test(word) && !ABBREVIATIONS.has(word.toLowerCase());
}
