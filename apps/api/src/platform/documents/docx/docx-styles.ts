import type { IStylesOptions } from 'docx';

/** On every desk, with or without an office package that embeds fonts. */
const FONT = 'Arial';
export const INK = '131525';
export const QUIET = '51577A';
export const RULE = 'C9CCDA';
export const GROUND = 'F3F4F7';
export const THREAD = '9E0000';

/** Sizes in half points, spaces in twentieths of a point. */
const heading = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: INK, font: FONT },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

const own = (id: string, name: string, run: object, paragraph: object = {}) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: { font: FONT, ...run },
  paragraph,
});

/** The styles of the office package are used by their own names, so that its outline, contents and templates know them. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FONT,
        size: 20,
        color: INK,
        language: { value: 'de-DE', eastAsia: 'de-DE', bidirectional: 'de-DE' },
      },
      paragraph: { spacing: { after: 120, line: 264 } },
    },
    title: {
      run: { size: 56, bold: true, color: INK, font: FONT },
      paragraph: { spacing: { before: 2400, after: 240 } },
    },
    heading1: heading(36, 0, 160),
    heading2: heading(26, 320, 120),
    heading3: heading(21, 200, 80),
  },
  paragraphStyles: [
    own('Kicker', 'Oberzeile', { size: 18, color: QUIET }, { spacing: { after: 40 }, keepNext: true }),
    own('Lead', 'Leitsatz', { size: 23 }),
    own('Source', 'Quelle', { size: 17, color: QUIET }, { spacing: { after: 100 } }),
    own('Entry', 'Eintrag', {}, { spacing: { after: 20 }, keepNext: true }),
    own('TableText', 'Tabellentext', { size: 17 }, { spacing: { before: 20, after: 20, line: 240 } }),
    own(
      'TableHead',
      'Tabellenkopf',
      { size: 17, bold: true, color: QUIET },
      { spacing: { before: 20, after: 20, line: 240 } },
    ),
    own(
      'TableCaption',
      'Tabellentitel',
      { size: 18, bold: true },
      { spacing: { before: 160, after: 60 }, keepNext: true },
    ),
    own('PictureCaption', 'Bildtitel', { size: 17, color: QUIET }, { spacing: { before: 40, after: 160 } }),
    own('Small', 'Kopf und Fuß', { size: 16, color: QUIET }, { spacing: { after: 0 } }),
  ],
};

export const BULLETS = 'striche';

export const NUMBERING = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: 'bullet' as const,
          text: '–',
          style: { paragraph: { indent: { left: 284, hanging: 284 }, spacing: { after: 40 } } },
        },
      ],
    },
  ],
};
