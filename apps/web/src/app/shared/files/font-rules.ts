/**
 * The fonts of a picture as rules with the files inside. A picture is opened where Fira Sans is not installed, and a browser draws one
 * into a PNG without loading anything: the letters must be in it. Only what pictures use: Latin letters, upright, two weights.
 */
const WEIGHTS: readonly string[] = ['400', '600'];
/** In the range of the file with Latin letters. */
const LATIN = /U\+0(?:000)?-(?:00)?FF/i;

/** `@font-face` rules with data addresses; rejects when a font cannot be read. */
export async function fontRulesOf(document: Document): Promise<string> {
  const faces = [...document.styleSheets].flatMap(rulesOf).filter(isUsed);
  const rules = await Promise.all(faces.map(embedded));
  return rules.join('\n');
}

/** Sheets of other origins do not show their rules; ours are all of our own. */
function rulesOf(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  return [...sheet.cssRules].filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule);
}

function isUsed({ style }: CSSFontFaceRule): boolean {
  const says = (name: string): string => style.getPropertyValue(name);
  const upright = says('font-style') !== 'italic';
  return upright && WEIGHTS.includes(says('font-weight')) && LATIN.test(says('unicode-range'));
}

async function embedded({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const [, address = ''] = /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src')) ?? [];
  const response = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI));
  if (!response.ok) throw new Error(`The font ${address} could not be read.`);
  const weight = style.getPropertyValue('font-weight');
  const data = base64(new Uint8Array(await response.arrayBuffer()));
  return `@font-face{font-family:'Fira Sans';font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
