import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { glyphsOf } from './glyphs-of.js';
import { openTypeOf, tablesOf } from './woff.js';

/**
 * The fonts of documents: Fira Sans as the client shows it, for Latin, Cyrillic and Greek letters, Noto Sans
 * for Arabic, Mathematics and symbols. Each script is a
 * family of its own, named by the house: writers go through them in this order, and take none of the machine (ADR 0021). What none of
 * them can show is replaced before it is set (`text/clean-text.ts`).
 */
interface Script {
  readonly family: string;
  /** Folder and beginning of the files in the package. */
  readonly files: string;
  readonly weights: readonly (keyof typeof STYLES)[];
}

const STYLES = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold' } as const;

const fira = (name: string, script: string, weights: Script['weights'] = [400, 500, 600]): Script => ({
  family: `Quartierwerk Sans${name}`,
  files: `@fontsource/fira-sans/files/fira-sans-${script}`,
  weights,
});

const SCRIPTS: readonly Script[] = [
  fira('', 'latin'),
  fira(' Names', 'latin-ext'),
  fira(' Vietnamese', 'vietnamese', [400, 600]),
  fira(' Cyrillic', 'cyrillic', [400, 600]),
  fira(' Cyrillic Names', 'cyrillic-ext', [400, 600]),
  fira(' Greek', 'greek', [400, 600]),
  {
    family: 'Quartierwerk Arabic',
    files: '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic',
    weights: [400, 600],
  },
  {
    family: 'Quartierwerk Mathematics',
    files: '@fontsource/noto-sans-math/files/noto-sans-math-latin',
    weights: [400],
  },
  {
    family: 'Quartierwerk Symbols',
    files: '@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols',
    weights: [400],
  },
];

/** The families in the order in which a writer looks for a sign. */
export const FAMILIES: readonly string[] = SCRIPTS.map(({ family }) => family);

let fonts: readonly Buffer[] | undefined;
let glyphs: readonly ReadonlySet<number>[] | undefined;

/** The faces, each as OpenType. */
export function documentFonts(): readonly Buffer[] {
  fonts ??= SCRIPTS.flatMap((script) =>
    script.weights.map((weight) =>
      openTypeOf(fileOf(script, weight), { family: script.family, style: STYLES[weight] }),
    ),
  );
  return fonts;
}

/** Whether one of the families can show all signs of a text: what belongs together is not set from two fonts. */
export function oneFontShows(text: string): boolean {
  glyphs ??= SCRIPTS.map((script) => glyphsOf(tablesOf(fileOf(script, 400)).get('cmap') ?? Buffer.alloc(4)));
  const signs = Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
  return glyphs.some((family) => signs.every((sign) => family.has(sign)));
}

function fileOf({ files }: Script, weight: number): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(`${files}-${weight}-normal.woff`));
}
