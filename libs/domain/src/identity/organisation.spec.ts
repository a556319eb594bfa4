import fc from 'fast-check';
import { type OrganisationPlace, mayBePartOf } from './organisation.js';

const kreis: OrganisationPlace = { id: 'kreis', parentId: null };
const amt: OrganisationPlace = { id: 'amt', parentId: 'kreis' };
const team: OrganisationPlace = { id: 'team', parentId: 'amt' };

describe('mayBePartOf', () => {
  it('allows the top and any organisation that is not below', () => {
    expect(mayBePartOf([kreis, amt, team], 'team', null).ok).toBe(true);
    expect(mayBePartOf([kreis, amt, team], 'team', 'kreis').ok).toBe(true);
    expect(mayBePartOf([kreis, amt], 'new', 'amt').ok).toBe(true);
  });

  it('refuses itself and what is below', () => {
    for (const parent of ['kreis', 'amt', 'team'])
      expect(mayBePartOf([kreis, amt, team], 'kreis', parent)).toEqual({ ok: false, reason: 'ORGANISATION_CYCLE' });
  });

  it('refuses an organisation that the workspace does not have', () =>
    expect(mayBePartOf([kreis], 'kreis', 'elsewhere')).toEqual({ ok: false, reason: 'ORGANISATION_UNKNOWN' }));

  it('never lets a circle arise, whatever is moved where', () => {
    const id = fc.integer({ min: 0, max: 6 }).map(String);
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 40 }), (moves) => {
        const places = new Map<string, string | null>(Array.from({ length: 7 }, (_, i) => [String(i), null]));
        for (const [child, parent] of moves) {
          const all = [...places].map(([one, parentId]) => ({ id: one, parentId }));
          if (mayBePartOf(all, child, parent).ok) places.set(child, parent);
        }
        for (const start of places.keys()) {
          let steps = 0;
          for (let above = places.get(start) ?? null; above !== null; above = places.get(above) ?? null) steps++;
          expect(steps).toBeLessThan(7);
        }
      }),
    );
  });
});
