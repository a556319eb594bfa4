import { readPdf } from '../../../../test/support/read-pdf.js';
import { HOSTILE, aDocument } from '../../../../test/support/documents.js';
import { cleanText } from '../text/clean-text.js';
import { PdfWriter } from './write-pdf.js';

describe('PdfWriter', () => {
  const writer = new PdfWriter();

  it('writes a tagged PDF/UA with title, language, author and outline, as another reader finds them', async () => {
    const bytes = writer.write(aDocument());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const pdf = await readPdf(bytes);
    expect(pdf).toMatchObject({
      title: HOSTILE,
      author: 'Kreis Muster & Söhne',
      language: 'de',
      marked: true,
      pages: 1,
    });
    expect(pdf.metadata).toContain('pdfuaid:part');
    expect(pdf.outline).toEqual([HOSTILE]);
    expect(pdf.alternatives).toContain('Ein rotes Dreieck');
    for (const role of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'Caption', 'Figure', 'L', 'LI']) {
      expect([role, pdf.roles.get(role) ?? 0]).toEqual([role, expect.any(Number)]);
      expect(pdf.roles.get(role) ?? 0).toBeGreaterThan(0);
    }
    // Two columns, and the group that heads its rows.
    expect(pdf.roles.get('TH')).toBe(3);
  });

  it('prints marks of its own language as the text that somebody wrote', async () => {
    const { text } = await readPdf(writer.write(aDocument()));
    // Lines are broken where they must be; what was written is there with every sign.
    const plain = (words: string) => words.replace(/[\s\u00ad-]+/g, '');
    expect(plain(text).split(plain(HOSTILE)).length - 1).toBe(3);
    expect(text).toContain('+1,9');
  });

  it('writes the same bytes whenever the document is the same, also from another writer', () => {
    const first = writer.write(aDocument());
    expect(writer.write(aDocument()).equals(first)).toBe(true);
    expect(new PdfWriter().write(aDocument()).equals(first)).toBe(true);
    expect(writer.write(aDocument({ foot: 'anders' })).equals(first)).toBe(false);
  });

  it('repeats the group of a table at the top of each further page', async () => {
    const table = {
      kind: 'table' as const,
      caption: 'Werte',
      columns: [{ head: 'Gebiet', align: 'left' as const, share: 1 }],
      rows: [
        { group: 'Bereich Anfang' },
        { cells: [{ text: 'Hand' }] },
        { group: 'Bereich Arbeit' },
        ...Array.from({ length: 90 }, (_, at) => ({ cells: [{ text: `Zeile ${at}` }] })),
      ],
    };
    const { pages, text } = await readPdf(writer.write(aDocument({ body: [table] })));
    expect(pages).toBeGreaterThan(1);
    expect(text.split('Bereich Anfang')).toHaveLength(2);
    expect(text.split('Bereich Arbeit')).toHaveLength(pages + 1);
  });

  it('sets a title page and a table of contents with links before the body', async () => {
    const titlePage = {
      kicker: 'Bericht',
      title: 'Sozialbericht',
      subtitle: HOSTILE,
      facts: [{ label: 'Stand', value: '2025' }],
    };
    const pdf = await readPdf(writer.write(aDocument({ titlePage, contents: { heading: 'Inhalt', depth: 2 } })));
    expect(pdf.pages).toBe(3);
    expect(pdf.text).toContain('Sozialbericht');
    expect(pdf.text).toContain('Seite 3 von 3');
    expect(pdf.roles.get('TOCI')).toBe(2);
  });

  it.each([
    ['a bullet from an office package', '\uf0b7 eins'],
    ['a flag and signs that are joined', '🇺🇦 👩\u200d👩\u200d👧 ✓'],
    ['a mark of byte order', '\ufeffText'],
    ['every control character', Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('a')],
    ['Tigrinya, Amharic and Tamil', 'ሰላም እንዴት வணக்கம்'],
    ['Chinese', '東京'],
    ['Arabic and Persian', 'مرحبا بكم في الحي می\u200cخواهم ﷲ'],
    ['Ukrainian, Turkish and Greek', 'Київ, ґанок; İstanbul, ğ; Αθήνα'],
    ['half a sign', 'a\ud83d'],
    ['letters with marks of another font', 'q\u0303 n\u0489 \u0301'],
  ])('sets %s, from its own fonts alone', async (_what, text) => {
    const [title, caption] = [`Zentrum ${text}`, `Karte ${text}`];
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text x="5" y="20" font-family="Fira Sans">${cleanText(text, null)}</text></svg>`;
    const bytes = writer.write(
      aDocument({
        title,
        publisher: text,
        foot: text,
        titlePage: { kicker: text, title, subtitle: text, facts: [{ label: text, value: text }] },
        contents: { heading: 'Inhalt', depth: 1 },
        body: [
          { kind: 'heading', level: 1, text: title, newPage: true },
          { kind: 'paragraph', text: [{ text, strong: true }] },
          { kind: 'picture', svg, alternative: text, caption, width: 1 },
        ],
      }),
    );
    const { fonts } = await readPdf(bytes);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((name) => !/^([A-Z]{6}\+)?Quartierwerk/.test(name))).toEqual([]);
  });

  it('names the part that cannot be set', () => {
    const body = [
      { kind: 'heading', level: 1, text: 'Erstes Gebiet' },
      { kind: 'heading', level: 1, text: 'Zweites Gebiet' },
      { kind: 'picture', svg: '<svg', alternative: '', caption: '', width: 1 },
    ] as const;
    expect(() => writer.write(aDocument({ body }))).toThrow('The document cannot be set in "Zweites Gebiet"');
  });

  it('refuses a picture that says nothing to those who do not see it', () => {
    const body = aDocument().body.map((block) =>
      block.kind === 'columns'
        ? { ...block, right: [{ kind: 'picture', svg: '<svg', alternative: '', caption: '', width: 1 } as const] }
        : block,
    );
    expect(() => writer.write(aDocument({ body }))).toThrow('The document cannot be set');
  });
});
