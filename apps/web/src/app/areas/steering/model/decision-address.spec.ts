import { decisionAddressQuery, isGrouped, questionOf, readDecisionAddress, usualSort } from './decision-address.js';

const read = (query: string) => readDecisionAddress(new URLSearchParams(query));

describe('address of the list of decisions', () => {
  it('says part, filters, text and order, and gives them back', () => {
    const query = 'stand=abgelegt&kommune=Burscheid&suche=Kita&sortierung=federfuehrung-absteigend';
    const address = read(query);
    expect(address).toEqual({
      segment: 'filed',
      state: { kommune: 'Burscheid' },
      text: 'Kita',
      sort: { column: 'federfuehrung', direction: 'descending' },
    });
    const back = Object.entries(decisionAddressQuery(address)).flatMap(([key, value]) =>
      value === null ? [] : [[key, value]],
    );
    expect(read(new URLSearchParams(back).toString())).toEqual(address);
    expect(questionOf(address)).toMatchObject({
      ...{ segment: 'filed', municipality: 'Burscheid', q: 'Kita', due: null },
      ...{ sort: 'lead', direction: 'descending' },
    });
  });

  it('takes no word that the list does not know', () => {
    expect(read('stand=quer&sortierung=farbe&frist=bald')).toMatchObject({ segment: 'open', sort: null });
    expect(questionOf(read('frist=bald'))).toMatchObject({ due: null, sort: null, direction: null });
    expect(questionOf(read('frist=ueberfaellig'))).toMatchObject({ due: 'overdue' });
    expect(questionOf(read('stand=abgelegt&frist=ueberfaellig'))).toMatchObject({ due: null });
    expect(questionOf(read('umsetzung=verzoegert'))).toMatchObject({ state: 'delayed' });
    expect(questionOf(read('umsetzung=quer'))).toMatchObject({ state: null });
    // What is filed is not delayed any more.
    expect(questionOf(read('stand=abgelegt&umsetzung=verzoegert'))).toMatchObject({ state: null });
  });

  it('groups what is open only by its deadline, the nearest first', () => {
    expect(isGrouped(read(''))).toBe(true);
    expect(isGrouped(read('stand=meine&sortierung=frist'))).toBe(true);
    expect(isGrouped(read('sortierung=frist-absteigend'))).toBe(false);
    expect(isGrouped(read('sortierung=umsetzung'))).toBe(false);
    expect(isGrouped(read('stand=erledigt'))).toBe(false);
    expect([usualSort('open'), usualSort('done'), usualSort('filed')].map((sort) => sort?.column)).toEqual([
      'frist',
      undefined,
      'beschlossen',
    ]);
  });
});
