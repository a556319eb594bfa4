import fc from 'fast-check';
import { namesIn } from './names-in-words.js';
import { findPersonalData, withoutPersonalData } from './personal-data.js';

const found = (text: string) => namesIn(text).map(({ start, end }) => text.slice(start, end));

describe('namesIn', () => {
  it.each([
    ['Frau Müller hat mir geholfen', 'Frau Müller'],
    ['Fragt mal die Frau Müller vom Büdchen', 'Frau Müller'],
    ['Herr Dr. Yılmaz nimmt niemanden mehr', 'Herr Dr. Yılmaz'],
    ['Ich war bei Herrn Schmidt-Özdemir.', 'Herrn Schmidt-Özdemir'],
    ['Familie Nguyen im dritten Stock', 'Familie Nguyen'],
    ['frau Sabine Krause weiß das', 'frau Sabine Krause'],
    ['Frau Prof. Dr. med. Anna Weiß', 'Frau Prof. Dr. med. Anna Weiß'],
    ['Herr von der Heide parkt dort', 'Herr von der Heide'],
    ['Frau Bürgermeisterin Klein hat es versprochen', 'Frau Bürgermeisterin Klein'],
    ["Fam. O'Neill zieht weg", "Fam. O'Neill"],
    ['FRAU MÜLLER', 'FRAU MÜLLER'],
    // The name of a street may be suspected: one look, and it is saved.
    ['Im Frau Holle Weg ist kein Licht', 'Frau Holle'],
  ])('suspects a name in: %s', (text, name) => {
    expect(found(text)[0]?.startsWith(name)).toBe(true);
  });

  it.each([
    'Frau und Mann teilen sich das',
    'Als Frau Angst abends im Park',
    'Jede Frau Sport treiben lassen, auch mit Kopftuch',
    'Für Familie und Beruf fehlt die Randzeit in der Kita',
    'Meine Familie Hilfe brauchte im Winter',
    'Familie, Kinder, Senioren',
    'Die Frauen Treffen sich dienstags',
    'Auf der Luisenstraße und am Herrenweg ist es dunkel',
    'Im Familienzentrum Leichlingen gibt es Kaffee',
    'Am Frau-Holle-Weg steht eine Bank',
    'Herr Bürgermeister, wann kommt der Bus?',
    'Es braucht mehr Frau, weniger Amt',
    'eine alleinstehende frau im Haus',
  ])('leaves alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('stands beside what else is found, in the order of the text', () => {
    const text = 'Frau Müller, 02174 555 0123, hilft in der Höhestr. 7.';
    expect(findPersonalData(text).map(({ kind }) => kind)).toEqual(['name', 'telephone', 'address']);
    expect(withoutPersonalData(text, (kind) => kind)).toBe('[name], [telephone], hilft in der [address].');
  });

  it('finds an announced name in the middle of any text', () => {
    const name = fc.constantFrom('Müller', 'Yılmaz', 'Öztürk', 'Nguyen', 'Schulz-Thiel');
    fc.assert(
      fc.property(fc.string(), name, fc.string(), (before, who, after) => {
        expect(found(`${before} . Frau ${who} ${after}`).some((one) => one.includes(who))).toBe(true);
      }),
    );
  });

  it('takes 5,000 characters without a pause', () => {
    const begin = Date.now();
    namesIn('Frau Dr. '.repeat(300) + 'von der '.repeat(200) + 'Aa-'.repeat(400));
    expect(Date.now() - begin).toBeLessThan(200);
  });
});
