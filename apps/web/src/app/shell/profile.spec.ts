import { addressInOtherLanguage, initialsOf } from './profile.js';

describe('initialsOf', () => {
  it('takes the first letters of the first and the last word', () => {
    expect(initialsOf('Sozialplanung Kreis')).toBe('SK');
    expect(initialsOf('Ärztlicher Dienst (Kreis) Öffentlichkeit')).toBe('ÄÖ');
    expect(initialsOf('Jobcenter')).toBe('J');
  });
});

describe('addressInOtherLanguage', () => {
  it('leads to the same page', () => {
    expect(addressInOtherLanguage('/index/werkstatt?vorlage=rbk', true)).toBe('/en/index/werkstatt?vorlage=rbk');
    expect(addressInOtherLanguage('/index', false)).toBe('/index');
  });
});
