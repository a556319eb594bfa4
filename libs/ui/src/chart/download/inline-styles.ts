/**
 * A copy of a drawn picture that needs no style sheet: what the sheets of the page say of each element stands in the element itself.
 * Files go into documents and onto paper, so colours are those of the light theme whatever the screen shows. Lines that keep their
 * width when the picture is scaled get the width they have on the screen: most programs do not know that rule.
 */

/** What is taken over, with the value that needs no saying. */
const DRAWING: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  opacity: '1',
  'paint-order': 'normal',
};
const LETTERS: Readonly<Record<string, string>> = {
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
};
const SHAPES = 'path, rect, circle, ellipse, line, polyline, polygon, text, tspan, use';
/** What only the screen needs: marks under the cursor, words for the ear, hooks of the framework. */
const LEFT_OUT = '[data-screen], title, desc, style';
const KEPT_ATTRIBUTES =
  /^(?:id|d|x|y|x1|x2|y1|y2|dx|dy|cx|cy|r|rx|ry|width|height|points|transform|viewBox|pattern.*|fill|stroke(?:-.*)?|text-anchor|href|clip-path|xml:space)$/;

export function inlined(picture: SVGElement): SVGElement {
  const view = picture.ownerDocument.defaultView;
  const copy = picture.cloneNode(true) as SVGElement;
  if (view === null) return copy;
  const scheme = picture.style.colorScheme;
  picture.style.colorScheme = 'light';
  const [originals, copies] = [picture.querySelectorAll('*'), copy.querySelectorAll('*')];
  const gone: Element[] = [];
  originals.forEach((original, at) => {
    const twin = copies[at];
    if (twin === undefined) return;
    const style = view.getComputedStyle(original);
    if (original.matches(LEFT_OUT) || style.display === 'none' || style.visibility === 'hidden') gone.push(twin);
    else settle(original, twin, style);
  });
  picture.style.colorScheme = scheme;
  gone.forEach((element) => element.remove());
  return copy;
}

function settle(original: Element, twin: Element, style: CSSStyleDeclaration): void {
  twin.removeAttribute('style');
  for (const { name } of [...twin.attributes]) if (!KEPT_ATTRIBUTES.test(name)) twin.removeAttribute(name);
  if (!original.matches(SHAPES)) return;
  const letters = original.matches('text, tspan');
  for (const [name, usual] of Object.entries(letters ? { ...DRAWING, ...LETTERS } : DRAWING)) {
    const value = style.getPropertyValue(name);
    if (value === usual) twin.removeAttribute(name);
    else if (value !== '') twin.setAttribute(name, name === 'stroke-width' ? widthOf(original, value, style) : value);
  }
}

function widthOf(element: Element, value: string, style: CSSStyleDeclaration): string {
  if (style.getPropertyValue('vector-effect') !== 'non-scaling-stroke') return value;
  const scale = 'getCTM' in element && typeof element.getCTM === 'function' ? (element.getCTM() as DOMMatrix)?.a : 1;
  return String(Number((parseFloat(value) / (scale || 1)).toFixed(3)));
}
