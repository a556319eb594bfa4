/**
 * Where the signs on a map stand: discs with a rank keep clear of each other, the names of groups keep clear of the discs and of each
 * other. All in pixels of the picture, so it is done anew for each width and zoom.
 */
import type { Point } from './map-geometry.js';

export interface MapLabel {
  readonly name: string;
  readonly at: Point;
}

/** Something a name must not cover. */
export interface Obstacle {
  readonly at: Point;
  readonly reach: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
}

/** Mean width of a letter and height of a line at 12 px semibold. */
const LETTER = 6.6;
const LINE = 14;
/** Names move on a grid up to this far from the middle of their group. */
const STEP = 4;
const FARTHEST = 60;
/** One square pixel that is covered costs as much as so many pixels of distance. */
const COVERED = 3;
/** A disc leaves the middle of its area at most so far, so that it still stands on it. */
const LARGEST_PUSH = 7;
const ROUNDS = 12;

/** Moves discs that touch apart, each by the same part. */
export function spreadDiscs(centres: readonly Point[], distance: number): Point[] {
  const places = centres.map(([x, y]): [number, number] => [x, y]);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, a] of places.entries()) {
      for (const b of places.slice(at + 1)) pushApart(a, b, distance);
    }
  }
  return places.map((place, at) => held(place, centres[at] ?? place));
}

function pushApart(a: [number, number], b: [number, number], distance: number): void {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const apart = Math.hypot(dx, dy);
  if (apart >= distance) return;
  const [ux, uy] = apart === 0 ? [1, 0] : [dx / apart, dy / apart];
  const push = (distance - apart) / 2;
  a[0] -= ux * push;
  a[1] -= uy * push;
  b[0] += ux * push;
  b[1] += uy * push;
}

function held([x, y]: Point, [homeX, homeY]: Point): Point {
  const away = Math.hypot(x - homeX, y - homeY);
  if (away <= LARGEST_PUSH) return [x, y];
  const part = LARGEST_PUSH / away;
  return [homeX + (x - homeX) * part, homeY + (y - homeY) * part];
}

/** The middle of each name, in the order given; a name that finds no free place stands where it covers least. */
export function placeLabels(labels: readonly MapLabel[], obstacles: readonly Obstacle[], picture: Picture): Point[] {
  const taken = obstacles.map(({ at, reach }) => boxAround(at, 2 * reach, 2 * reach));
  return labels.map(({ name, at }) => {
    const place = bestPlace(name.length * LETTER, at, taken, picture);
    taken.push(boxAround(place, name.length * LETTER, LINE));
    return place;
  });
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function bestPlace(width: number, home: Point, taken: readonly Box[], picture: Picture): Point {
  let best = home;
  let bestCost = Infinity;
  for (let dy = -FARTHEST; dy <= FARTHEST; dy += STEP) {
    for (let dx = -FARTHEST; dx <= FARTHEST; dx += STEP) {
      const distance = Math.hypot(dx, dy);
      if (distance > FARTHEST || distance >= bestCost) continue;
      const place: Point = [home[0] + dx, home[1] + dy];
      const box = boxAround(place, width, LINE);
      const covered = taken.reduce((sum, other) => sum + shared(box, other), 0) + outside(box, picture);
      const cost = distance + covered * COVERED;
      if (cost < bestCost) [best, bestCost] = [place, cost];
    }
  }
  return best;
}

function boxAround([x, y]: Point, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

function shared(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** What the edge would cut off. */
function outside(box: Box, { width, height }: Picture): number {
  const whole = (box.right - box.left) * (box.bottom - box.top);
  return whole - shared(box, { left: 0, top: 0, right: width, bottom: height });
}
