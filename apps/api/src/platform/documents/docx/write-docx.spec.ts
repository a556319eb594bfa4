import { strFromU8, unzipSync } from 'fflate';
import { HOSTILE, aDocument } from '../../../../test/support/documents.js';
import { writeDocx } from './write-docx.js';

/** The parts of a DOCX as text. */
async function partsOf(document = aDocument()): Promise<(name: string) => string> {
  const files = unzipSync(await writeDocx(document));
  return (name) => strFromU8(files[name] ?? new Uint8Array());
}

const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

describe('writeDocx', () => {
  it('writes real headings, a table whose head repeats, and a picture with its alternative text', async () => {
    const body = (await partsOf())('word/document.xml');
    for (const style of ['Heading1', 'Heading2', 'Heading3', 'TableCaption', 'Kicker']) {
      expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
    }
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body).toContain('descr="Ein rotes Dreieck"');
    expect(wordsOf(body)).toContain('+1,9');
  });

  it('holds what somebody wrote as text, with every sign and without signs that XML does not know', async () => {
    const part = await partsOf(aDocument({ foot: `Stand\u0000\u0008 ${HOSTILE}` }));
    expect(wordsOf(part('word/document.xml')).split(HOSTILE).length - 1).toBe(3);
    expect(wordsOf(part('word/footer1.xml'))).toContain(`Stand ${HOSTILE}`);
    for (const name of ['word/document.xml', 'word/footer1.xml', 'docProps/core.xml']) {
      expect([...part(name)].filter((sign) => (sign.codePointAt(0) ?? 0) < 9)).toEqual([]);
    }
  });

  it('says its title, author, language and day in the properties of the file', async () => {
    const part = await partsOf();
    const core = part('docProps/core.xml');
    expect(core).toContain('<dc:creator>Kreis Muster &#38; Söhne</dc:creator>');
    expect(core).toContain('<dc:language>de-DE</dc:language>');
    expect(core).toContain('2026-11-22T12:00:00Z</dcterms:created>');
    expect(part('word/styles.xml')).toContain('<w:lang w:val="de-DE"');
  });

  it('writes the same bytes whenever the document is the same', async () => {
    const first = await writeDocx(aDocument());
    expect((await writeDocx(aDocument())).equals(first)).toBe(true);
  });

  it('begins with a title page and a table of contents when asked to', async () => {
    const titlePage = { kicker: 'Bericht', title: 'Sozialbericht', subtitle: 'Werte 2025', facts: [] };
    const part = await partsOf(aDocument({ titlePage, contents: { heading: 'Inhalt', depth: 2 } }));
    const body = part('word/document.xml');
    expect(body).toContain('<w:pStyle w:val="Title"/>');
    expect(body).toContain('TOC \\h \\o &quot;1-2&quot;');
    expect(part('word/settings.xml')).toContain('<w:updateFields/>');
  });
});
