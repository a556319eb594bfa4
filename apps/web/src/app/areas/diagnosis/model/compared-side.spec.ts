import type { IndexRunRowView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { runBefore, sideOf, sideWord, usualSides } from './compared-side.js';

const run = (number: number, state: IndexRunRowView['state'] = 'frozen') => ({ number, state }) as IndexRunRowView;

describe('sides of a comparison', () => {
  it('stand in the address as a number, the draft, or a template; anything else is none', () => {
    for (const word of ['3', 'entwurf', 'rbk-z', 'berlin-mss']) expect(sideWord(sideOf(word))).toBe(word);
    for (const word of ['', null, '-1', '1.5', 'toString']) expect(sideOf(word)).toBeNull();
  });

  it('are the two latest frozen runs when nobody has chosen, drafts only where there are no two', () => {
    expect(usualSides([run(1), run(4, 'draft'), run(2)])).toMatchObject({ a: { number: 1 }, b: { number: 2 } });
    expect(usualSides([run(1), run(4, 'draft')])).toMatchObject({ a: { number: 1 }, b: { number: 4 } });
    expect(usualSides([run(1)])).toBeNull();
  });

  it('put the run before on the left, and the next one beside the first', () => {
    expect(runBefore([run(1), run(2), run(4)], 4)).toBe(2);
    expect(runBefore([run(1), run(2)], 1)).toBe(2);
    expect(runBefore([run(1)], 1)).toBeNull();
  });
});
