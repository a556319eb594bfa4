import { nextPage } from './next-page.js';

describe('nextPage', () => {
  it('leads back to the page that was asked for', () =>
    expect(nextPage('/index/werkstatt?vorlage=rbk')).toBe('/index/werkstatt?vorlage=rbk'));

  it.each([undefined, '', 'start', '//evil.example', '/\\evil.example', 'https://evil.example'])(
    'leads to the start when asked for %s',
    (wanted) => expect(nextPage(wanted)).toBe('/start'),
  );
});
