import { languagesByScript } from './script-language.js';

describe('languagesByScript', () => {
  it('offers the languages of a script that is not the one of the chosen language', () => {
    expect(languagesByScript('نحتاج إلى ملعب للأطفال', 'de')).toEqual(['ar']);
    expect(languagesByScript('Потрібен дитячий майданчик', 'de')).toEqual(['uk', 'ru', 'bg']);
    expect(languagesByScript('Χρειαζόμαστε μια παιδική χαρά', 'de')).toEqual(['other']);
  });

  it('offers German again after an entry in another script', () => {
    expect(languagesByScript('Mehr Licht am Spielplatz', 'ar')).toEqual(['de']);
    expect(languagesByScript('Mehr Licht am Spielplatz', 'uk')).toEqual(['de']);
  });

  it('says nothing where the language may be the one of the words, or was chosen to be none of the list', () => {
    expect(languagesByScript('نحتاج إلى ملعب', 'ar')).toEqual([]);
    expect(languagesByScript('Нужна площадка', 'bg')).toEqual([]);
    expect(languagesByScript('Dil kursu istiyoruz', 'de')).toEqual([]);
    expect(languagesByScript('Χρειαζόμαστε', 'other')).toEqual([]);
  });

  it('says nothing of a word in between, of numbers, or of an empty field', () => {
    expect(languagesByScript('Das Schild „Площадь“ am Platz ist falsch geschrieben', 'de')).toEqual([]);
    for (const text of ['', '  ', '12:30!']) expect(languagesByScript(text, 'de')).toEqual([]);
  });
});
