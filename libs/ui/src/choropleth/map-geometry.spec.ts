import fc from 'fast-check';
import { gridOfAreas } from './choropleth.testing.js';
import { drawMap, neighbourTowards, type DrawnShape } from './map-geometry.js';
import { revealing, wholeMap, zoomed } from './map-view.js';

function shapeOf(shapes: readonly DrawnShape[], id: string): DrawnShape {
  const found = shapes.find((drawn) => drawn.shape.id === id);
  if (!found) throw new Error(id);
  return found;
}

describe('drawMap', () => {
  it('puts north above south and west left of east', () => {
    const { shapes } = drawMap(gridOfAreas(2, 2));

    expect(shapeOf(shapes, 'r0c0').centre[1]).toBeLessThan(shapeOf(shapes, 'r1c0').centre[1]);
    expect(shapeOf(shapes, 'r0c0').centre[0]).toBeLessThan(shapeOf(shapes, 'r0c1').centre[0]);
  });

  it('draws a polygon alike when its ring runs the other way', () => {
    const [shape] = gridOfAreas(1, 1);
    if (shape?.geometry.type !== 'Polygon') throw new Error('polygon expected');
    const turned = {
      ...shape,
      geometry: { ...shape.geometry, coordinates: shape.geometry.coordinates.map((ring) => [...ring].reverse()) },
    };

    expect(drawMap([turned]).shapes[0]?.area).toBeCloseTo(drawMap([shape]).shapes[0]?.area ?? NaN);
    expect(drawMap([turned]).shapes[0]?.area).toBeGreaterThan(1000);
  });

  it('finds an empty map drawable', () => {
    expect(drawMap([]).shapes).toEqual([]);
  });
});

describe('the outline of a group', () => {
  it('leaves out the borders inside it', () => {
    const [west] = drawMap(gridOfAreas(1, 4)).groups;

    // Two squares side by side have six outer edges; the seventh, between them, is gone.
    expect(west?.outline.match(/L/g)).toHaveLength(6);
  });

  it('stays closed when the corners are denser than the grid', () => {
    const [shape] = gridOfAreas(1, 1);
    if (shape?.geometry.type !== 'Polygon') throw new Error('polygon expected');
    const [ring = []] = shape.geometry.coordinates;
    const dense = ring.flatMap(([x = 0, y = 0]) => [
      [x, y],
      [x + 1e-7, y],
    ]);
    const drawn = drawMap([{ ...shape, geometry: { type: 'Polygon', coordinates: [dense] } }]);

    expect(drawn.groups[0]?.outline.match(/L/g)).toHaveLength(4);
  });
});

describe('neighbourTowards', () => {
  it('goes to the next area in that direction and stops at the edge', () => {
    const { shapes } = drawMap(gridOfAreas(3, 3));
    const middle = shapeOf(shapes, 'r1c1');

    expect(neighbourTowards(shapes, middle, 'left')?.shape.id).toBe('r1c0');
    expect(neighbourTowards(shapes, middle, 'up')?.shape.id).toBe('r0c1');
    expect(neighbourTowards(shapes, shapeOf(shapes, 'r1c0'), 'left')).toBeNull();
  });

  it('comes back when the opposite key is pressed on a regular map', () => {
    const { shapes } = drawMap(gridOfAreas(5, 5));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 4 }), (column, row) => {
        const from = shapeOf(shapes, `r${row}c${column}`);
        const to = neighbourTowards(shapes, from, 'right');

        expect(to && neighbourTowards(shapes, to, 'left')).toBe(from);
      }),
    );
  });
});

describe('the view of a map', () => {
  it('stays inside the frame whatever is zoomed to', () => {
    const coordinate = fc.double({ min: 0, max: 1000, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, fc.double({ min: 1, max: 8, noNaN: true }), (x, y, factor) => {
        const view = zoomed(wholeMap(1000), factor, [x, y], 1000);
        const half = 500 / view.zoom;

        expect(view.centre[0] - half).toBeGreaterThanOrEqual(-1e-6);
        expect(view.centre[1] + half).toBeLessThanOrEqual(1000 + 1e-6);
      }),
    );
  });

  it('moves only when the chosen area is near its edge', () => {
    const view = zoomed(wholeMap(1000), 4, [500, 500], 1000);

    expect(revealing(view, [510, 510], 1000)).toBe(view);
    expect(revealing(view, [700, 500], 1000).centre[0]).toBe(700);
  });
});
