/** Where the names of points go in a picture of two figures: beside their point, and only where they cover nothing. */
import { widthOfText } from '../download/text-width.js';

export interface NamedPoint {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedName extends NamedPoint {
  readonly textX: number;
  readonly textY: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const SIZE = 12;
const OFF = 8;

/** Names in the order of their importance: a later one that finds no room is left out; cursor and table have it. */
export function placeNames(
  named: readonly NamedPoint[],
  points: readonly { readonly x: number; readonly y: number }[],
  frame: Frame,
): PlacedName[] {
  const taken: Frame[] = points.map(({ x, y }) => ({ left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 }));
  const placed: PlacedName[] = [];
  for (const point of named) {
    const found = candidates(point).find(
      ({ box }) => inside(box, frame) && taken.every((other) => !overlap(box, other)),
    );
    if (!found) continue;
    taken.push(found.box);
    placed.push({ ...point, textX: found.x, textY: found.y, anchor: found.anchor });
  }
  return placed;
}

function candidates({ label, x, y }: NamedPoint) {
  const width = widthOfText(label, SIZE);
  const at = (textX: number, textY: number, anchor: PlacedName['anchor']) => {
    const left = anchor === 'start' ? textX : anchor === 'end' ? textX - width : textX - width / 2;
    return { x: textX, y: textY, anchor, box: { left, right: left + width, top: textY - SIZE + 2, bottom: textY + 3 } };
  };
  return [
    at(x + OFF, y + 4, 'start'),
    at(x - OFF, y + 4, 'end'),
    at(x, y - OFF, 'middle'),
    at(x, y + OFF + SIZE - 2, 'middle'),
  ];
}

function inside(box: Frame, frame: Frame): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

function overlap(a: Frame, b: Frame): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
