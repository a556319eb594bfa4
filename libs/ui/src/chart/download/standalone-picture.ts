/**
 * A picture as it leaves the page: the statement above it, the signs and the source below it, white ground, styles inside. Whoever
 * finds it in a paper three years later still reads from when and from where its figures are.
 */
import type { ChartKey } from '../chart-key.js';
import { SIGN_PATHS } from '../chart-key.js';
import { inlined } from './inline-styles.js';
import { svgElement } from './svg-element.js';
import { wrapped, widthOfText } from './text-width.js';

export interface PictureParts {
  /** Drawn in the page at the size of its attributes `width` and `height`. */
  readonly picture: SVGElement;
  readonly heading: string;
  /** In words, for those who do not see it. */
  readonly description: string;
  readonly keys: readonly ChartKey[];
  /** Source, state, and what else must not get lost. */
  readonly lines: readonly string[];
}

const MARGIN = 16;
const LEAST_WIDTH = 420;
const HEADING = { size: 16, line: 22, weight: 600 } as const;
const SMALL = { size: 12, line: 16, weight: 400 } as const;
const SIGN = 24;
const FAMILY = "'Fira Sans', Arial, Helvetica, sans-serif";

export function standalonePicture(parts: PictureParts): SVGSVGElement {
  const { ownerDocument: document } = parts.picture;
  const [width, height] = sizeOf(parts.picture);
  const inner = Math.max(width, LEAST_WIDTH);
  const svg = svgElement(document, 'svg', { role: 'img', 'font-family': FAMILY });
  const title = svgElement(document, 'title', {}, parts.heading);
  svg.append(title, svgElement(document, 'desc', {}, parts.description));
  const ground = svgElement(document, 'rect', { width: '100%', height: '100%', fill: '#ffffff' });
  svg.append(ground);

  let y = MARGIN;
  for (const line of wrapped(parts.heading, inner, HEADING.size, HEADING.weight)) {
    svg.append(textAt(document, line, MARGIN, y + HEADING.size, HEADING));
    y += HEADING.line;
  }
  y += 8;
  const drawing = svgElement(document, 'g', { transform: `translate(${MARGIN} ${y})` });
  drawing.append(...inlined(parts.picture).childNodes);
  svg.append(drawing);
  y += height + 12;
  y = drawKeys(svg, parts.keys, inner, y);
  for (const line of parts.lines.flatMap((line) => wrapped(line, inner, SMALL.size, SMALL.weight))) {
    svg.append(textAt(document, line, MARGIN, y + SMALL.size, SMALL));
    y += SMALL.line;
  }
  const [wide, high] = [Math.ceil(inner + 2 * MARGIN), Math.ceil(y + MARGIN)];
  svg.setAttribute('width', String(wide));
  svg.setAttribute('height', String(high));
  svg.setAttribute('viewBox', `0 0 ${wide} ${high}`);
  return svg;
}

/** Puts the signs beside each other as far as they fit; returns where the next line begins. */
function drawKeys(svg: SVGSVGElement, keys: readonly ChartKey[], width: number, top: number): number {
  if (keys.length === 0) return top;
  const { ownerDocument: document } = svg;
  const group = svgElement(document, 'g');
  let [x, y] = [0, top];
  for (const { sign, colour, label } of keys) {
    const own = SIGN + widthOfText(label, SMALL.size, SMALL.weight) + 16;
    if (x > 0 && x + own - 16 > width) [x, y] = [0, y + SMALL.line + 2];
    const { d, filled, width: stroke, dash } = SIGN_PATHS[sign];
    const path = svgElement(document, 'path', {
      d,
      transform: `translate(${MARGIN + x} ${y + 1})`,
      'stroke-width': stroke,
      ...(dash === undefined ? {} : { 'stroke-dasharray': dash }),
    });
    path.style.fill = filled ? colour : 'none';
    path.style.stroke = sign === 'patch' ? 'var(--mat-sys-on-surface)' : colour;
    group.append(path, textAt(document, label, MARGIN + x + SIGN, y + SMALL.size - 1, SMALL));
    x += own;
  }
  svg.append(...resolved(group).childNodes);
  return y + SMALL.line + 8;
}

/** Tokens become colours only inside the page. */
function resolved(group: SVGElement): SVGElement {
  const { ownerDocument: document } = group;
  const stage = svgElement(document, 'svg', { width: 1, height: 1 }, group);
  stage.style.position = 'absolute';
  document.body.append(stage);
  const copy = inlined(stage);
  stage.remove();
  return copy;
}

function textAt(
  document: Document,
  words: string,
  x: number,
  y: number,
  { size, weight }: { size: number; weight: number },
): SVGTextElement {
  const attributes = { x, y, 'font-size': size, 'font-weight': weight, fill: '#131525' };
  return svgElement(document, 'text', attributes, words);
}

export function sizeOf(picture: SVGElement): [width: number, height: number] {
  return [Number(picture.getAttribute('width')), Number(picture.getAttribute('height'))];
}
