import fc from 'fast-check';
import { beganWith, causeBeforeEffect, type ToldStep, type ToldTie } from './told-order.js';

const steps = fc.uniqueArray(
  fc.record({ key: fc.constantFrom(...'abcdefgh'), day: fc.constantFrom('2015-12-31', '2018-06-01', '2026-10-08') }),
  { selector: ({ key }) => key },
);
const ties = fc.array(fc.record({ cause: fc.constantFrom(...'abcdefgh'), effect: fc.constantFrom(...'abcdefgh') }), {
  maxLength: 14,
});
/** Ties that run one way through the alphabet make no circle. */
const forward = ties.map((all) => all.filter(({ cause, effect }) => cause < effect));

const told = (all: readonly ToldStep[], links: readonly ToldTie[]) =>
  causeBeforeEffect(all, links).map(({ step }) => step);

describe('causeBeforeEffect', () => {
  it('tells what was said later before the measure that takes it up, and says that the measure had begun', () => {
    const measure = { key: 'measure', day: '2026-04-01' };
    const said = { key: 'said', day: '2026-10-08' };
    const answer = { key: 'answer', day: '2026-11-24' };
    const links = [
      { cause: 'said', effect: 'measure' },
      { cause: 'said', effect: 'answer' },
    ];

    expect(causeBeforeEffect([measure, answer, said], links)).toEqual([
      { step: said, begunBefore: false },
      { step: measure, begunBefore: true },
      { step: answer, begunBefore: false },
    ]);
  });

  it('tells each step once, whatever rests on what', () => {
    fc.assert(
      fc.property(steps, ties, (all, links) => {
        expect(new Set(told(all, links))).toEqual(new Set(all));
        expect(told(all, links)).toHaveLength(all.length);
      }),
    );
  });

  it('never tells an effect above its cause', () => {
    fc.assert(
      fc.property(steps, forward, (all, links) => {
        const keys = told(all, links).map(({ key }) => key);
        for (const { cause, effect } of links)
          if (keys.includes(cause) && keys.includes(effect))
            expect(keys.indexOf(cause)).toBeLessThan(keys.indexOf(effect));
      }),
    );
  });

  it('goes back in time only from a cause to its effect, and says so', () => {
    fc.assert(
      fc.property(steps, forward, (all, links) => {
        const places = causeBeforeEffect(all, links);
        for (const [at, { step, begunBefore }] of places.entries()) {
          const before = places.slice(0, at).map((place) => place.step);
          expect(begunBefore).toBe(before.some(({ day }) => day > step.day));
          const last = before.at(-1);
          if (last && last.day > step.day)
            expect(links).toContainEqual(expect.objectContaining({ cause: last.key, effect: step.key }));
        }
      }),
    );
  });

  it('keeps the order given of steps of one day that do not rest on each other', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const ordered = told(all, []);
        expect(ordered).toEqual([...all].sort((a, b) => a.day.localeCompare(b.day)));
      }),
    );
  });

  it('holds apart what rests on a circle from the circle itself', () => {
    const all = ['c', 'a', 'b'].map((key, at) => ({ key, day: `2018-0${at + 1}-01` }));
    const circle = [
      { cause: 'a', effect: 'b' },
      { cause: 'b', effect: 'a' },
      { cause: 'b', effect: 'c' },
    ];

    expect(told(all, circle).map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });
});

describe('beganWith', () => {
  const [first, later] = [{ day: '2017-11-30' }, { day: '2026-06-11' }];

  it('knows the decision with which a measure began from the one that carries it on', () => {
    expect(beganWith('2018-06-01', [later, first])).toEqual([first]);
  });

  it('takes all of them when the measure had begun before each', () => {
    expect(beganWith('2016-01-01', [first, later])).toEqual([first, later]);
  });
});
