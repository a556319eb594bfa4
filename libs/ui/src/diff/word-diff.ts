/** What changed between two texts, word by word: the longest common sequence of words, and what was struck and inserted around it. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond this the table of the comparison would take longer than anybody reads. */
const LONGEST = 1_500;

export function wordDiff(before: string, after: string): DiffPart[] {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  if (left.length > LONGEST || right.length > LONGEST) {
    return merge([...left.map(part('removed')), ...right.map(part('added'))]);
  }
  return merge(walk(left, right, lengths(left, right)));
}

/** Words with the blanks that follow them; signs stand by themselves, so that a full stop is no change of its word. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}.:/-]*[\p{L}\p{N}])?\s*|[^\p{L}\p{N}]\s*/gu) ?? [];
}

const part =
  (kind: DiffPart['kind']) =>
  (text: string): DiffPart => ({ kind, text });

const same = (left: string | undefined, right: string | undefined): boolean => left?.trimEnd() === right?.trimEnd();

/** Length of the longest common sequence of what is left of both from each pair of places on. */
function lengths(left: readonly string[], right: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const row = table[i] as Uint16Array;
      const below = table[i + 1] as Uint16Array;
      row[j] = same(left[i], right[j]) ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

function walk(left: readonly string[], right: readonly string[], table: readonly Uint16Array[]): DiffPart[] {
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && same(left[i], right[j])) {
      parts.push({ kind: 'same', text: right[j] ?? '' });
      i += 1;
      j += 1;
    } else if (i < left.length && (j >= right.length || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      parts.push({ kind: 'removed', text: left[i] ?? '' });
      i += 1;
    } else {
      parts.push({ kind: 'added', text: right[j] ?? '' });
      j += 1;
    }
  }
  return parts;
}

function merge(parts: readonly DiffPart[]): DiffPart[] {
  const merged: DiffPart[] = [];
  for (const { kind, text } of parts) {
    const last = merged.at(-1);
    if (last?.kind === kind) merged[merged.length - 1] = { kind, text: last.text + text };
    else merged.push({ kind, text });
  }
  return merged;
}
