/**
 * How words of a search are compared with words of titles: without regard to case, umlauts and accents, and with a slip of the keyboard
 * forgiven. A slip is one letter too many, too few, another one, or two exchanged (Damerau–Levenshtein, restricted edit distance).
 */

const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', ı: 'i' };

/** A word as it is compared: "Büdchen" and "Buedchen" are the same. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüßæøı]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** The distinct words of a text, folded: letters and digits of any script, in the order in which they stand. */
export function wordsOf(text: string): string[] {
  return [...new Set(folded(text).match(/[\p{L}\p{N}]+/gu) ?? [])];
}

/** The words of a title as a search finds them: of a compound with hyphens also the whole, because people write "Kitaplätze" for "Kita-Plätze". */
export function wordsToFind(text: string): string[] {
  const compounds = folded(text).match(/[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+/gu) ?? [];
  return [...new Set([...wordsOf(text), ...compounds.map((compound) => compound.replace(/[-‐‑]/g, ''))])];
}

/** Slips that are forgiven in a word of this length: none in a short one, where every letter makes another word. */
export function forgivenSlips(length: number): 0 | 1 | 2 {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Which of the letters a to z a word holds, one bit each. A slip takes away at most one of them and brings at most one: words that differ
 * in more need not be compared.
 */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) {
    const nth = word.charCodeAt(at) - 97;
    if (nth >= 0 && nth < 26) letters |= 1 << nth;
  }
  return letters;
}

/**
 * Slips between two words, or null when there are more than `most`.
 *
 * @param most at least 0; the table is only filled in a band of this width around the diagonal
 */
export function slipsBetween(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Array<number>(b.length + 1).fill(most + 1);
    row[0] = i;
    let least = i;
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let steps = Math.min(cell(last, j) + 1, cell(row, j - 1) + 1, cell(last, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps = Math.min(steps, cell(before, j - 2) + 1);
      row[j] = steps;
      least = Math.min(least, steps);
    }
    if (least > most) return null;
    [before, last] = [last, row];
  }
  const slips = cell(last, b.length);
  return slips > most ? null : slips;
}

/** The distance with one slip; those beyond have more. */
export const SLIPPED = 3;

function cell(row: readonly number[], at: number): number {
  return row[at] ?? Number.MAX_SAFE_INTEGER;
}

/**
 * How far a word of a title is from what was typed: 0 the same, 1 begins so, 2 holds it, 3 and more with slips; null when it is another
 * word. What is typed may be the beginning of a longer word, as people stop typing when they see what they look for.
 */
export function wordDistance(typed: string, word: string): number | null {
  if (typed === word) return 0;
  if (word.startsWith(typed)) return 1;
  if (typed.length >= 3 && word.includes(typed)) return 2;
  const most = forgivenSlips(typed.length);
  if (most === 0) return null;
  const whole = slipsBetween(typed, word, most);
  const begun = word.length > typed.length ? slipsBetween(typed, word.slice(0, typed.length), most) : null;
  const slips = Math.min(whole ?? Infinity, begun ?? Infinity);
  return Number.isFinite(slips) ? SLIPPED - 1 + slips : null;
}

/** Shorter words say too little without their last letter. */
const SHORTEST_BENT = 6;

/** How a word begins that is the same one bent or drawn on: "Logopädie" and "Logopädische", "planen" and "Planer". */
export function beginningOf(typed: string): string {
  return typed.length < SHORTEST_BENT ? typed : typed.slice(0, -1);
}

/** Whether every word that was typed stands somewhere in the text, whatever case and umlauts. */
export function holdsAll(text: string, typed: string): boolean {
  const within = folded(text);
  return wordsOf(typed).every((word) => within.includes(word));
}

/** Whether every word that was typed is one of the text's, one slip in each forgiven. */
export function meansAll(text: string, typed: string): boolean {
  const words = wordsOf(text);
  return wordsOf(typed).every((word) => words.some((one) => (wordDistance(word, one) ?? Infinity) <= SLIPPED));
}
