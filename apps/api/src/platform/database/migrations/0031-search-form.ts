import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './statements.js';

/**
 * The form in which lists are looked through (`searchForm` of the domain), kept beside what is looked through often. Row-level security
 * lets PostgreSQL use no index for a comparison that can leak, and LIKE is one: a list reads its rows, and what it reads is to be cheap.
 */
export class SearchForm1764150000031 implements MigrationInterface {
  readonly name = 'SearchForm1764150000031';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      FORM,
      'GRANT EXECUTE ON FUNCTION search_form(text) TO qw_app',
      column('chain_node', `coalesce(code, '') || ' ' || title`),
      column('decision', 'wording'),
      // As the list shows it: what was taken out of the words is not found by them either.
      column('contribution', `code || ' ' || coalesce(redacted, original) || ' ' || coalesce(translation, '')`),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE contribution DROP COLUMN sought',
      'ALTER TABLE decision DROP COLUMN sought',
      'ALTER TABLE chain_node DROP COLUMN sought',
      'DROP FUNCTION search_form(text)',
    ]);
  }
}

/** Compared byte by byte. */
function column(table: string, of: string): string {
  return `ALTER TABLE ${table} ADD COLUMN sought text COLLATE "C" GENERATED ALWAYS AS (search_form(${of})) STORED`;
}

/** What the domain takes for an accent or a vowel sign (`\p{M}`), for expressions of PostgreSQL, which know no such class: ranges of its code points. */
function marks(): string {
  const ranges: { from: number; to: number }[] = [];
  for (let codePoint = 0x300; codePoint <= LAST_OF_FIRST_PLANE; codePoint += 1) {
    if (!/\p{M}/u.test(String.fromCodePoint(codePoint))) continue;
    const last = ranges.at(-1);
    if (last?.to === codePoint - 1) last.to = codePoint;
    else ranges.push({ from: codePoint, to: codePoint });
  }
  return `[${ranges.map(({ from, to }) => `${escaped(from)}-${escaped(to)}`).join('')}]`;
}

const LAST_OF_FIRST_PLANE = 0xffff;
const escaped = (codePoint: number): string => String.raw`\u${codePoint.toString(16).padStart(4, '0')}`;
const SPELLED = [
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['ø', 'oe'],
  ['ı', 'i'],
] as const;
const SPELLED_OUT = SPELLED.reduce(
  (text, [letter, letters]) => `replace(${text}, '${letter}', '${letters}')`,
  'normalize(lower($1 COLLATE "und-x-icu"), NFC)',
);
const BETWEEN = '[^[:alnum:]]+';
const JOINING = '(?<=[[:alnum:]])[-‐‑–./](?=[[:alnum:]])';

const FORM = `CREATE FUNCTION search_form(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $form$
  SELECT ' ' || words || CASE WHEN joined = words THEN '' ELSE ' ' || joined END
    FROM (SELECT btrim(regexp_replace(plain, '${BETWEEN}', ' ', 'g')) AS words,
                 btrim(regexp_replace(regexp_replace(plain, '${JOINING}', '', 'g'), '${BETWEEN}', ' ', 'g')) AS joined
            FROM (SELECT regexp_replace(normalize(${SPELLED_OUT}, NFD), '${marks()}', '', 'g') COLLATE "und-x-icu" AS plain) AS text) AS forms
$form$`;
