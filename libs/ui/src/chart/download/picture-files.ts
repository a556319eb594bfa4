/** A standalone picture as the bytes of a file: SVG with its fonts inside, or PNG at twice the size for screens and paper. */
import { sizeOf } from './standalone-picture.js';
import { svgElement } from './svg-element.js';

export const PNG_SCALE = 2;

/** The SVG as text; `fontRules` go into its own style element. */
export function svgText(picture: SVGSVGElement, fontRules: string): string {
  const whole = picture.cloneNode(true) as SVGSVGElement;
  if (fontRules !== '') whole.prepend(svgElement(picture.ownerDocument, 'style', {}, fontRules));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(whole)}`;
}

/** Rejects where the browser cannot draw it. */
export async function pngOf(picture: SVGSVGElement, fontRules: string): Promise<Blob> {
  const { ownerDocument: document } = picture;
  const image = document.createElement('img');
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(picture, fontRules))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = sizeOf(picture).map((size) => size * PNG_SCALE) as [number, number];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('The picture could not be drawn.');
  return blob;
}

/** A file name of lower-case letters, digits and hyphens; umlauts are written out. */
export function fileNameOf(words: string): string {
  const spelled: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  return words
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
}
