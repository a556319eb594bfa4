import { Document, Footer, Header, Packer, PageNumber, Paragraph, TableOfContents, TabStopType, TextRun } from 'docx';
import { unzipSync } from 'fflate';
import { zipOf } from '../../workbook/zip.js';
import type { PaperDocument, TitlePage } from '../document.js';
import { allParts, factParagraph, type Part, paragraph, writable } from './docx-blocks.js';
import { NUMBERING, RULE, STYLES, THREAD } from './docx-styles.js';

/** A4 and its margins, in twentieths of a point. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_440, bottom: 1_304, left: 1_134, right: 1_134, header: 680, footer: 600 },
};
const RIGHT_EDGE = 9_638;
const CORE = 'docProps/core.xml';

/**
 * Writes documents as DOCX (ISO/IEC 29500) that go on being edited: headings, captions and tables are real ones, pictures have an
 * alternative text, the language is set. The same document gives the same bytes: the day is its own, and so is the order in the archive.
 */
export async function writeDocx(document: PaperDocument): Promise<Buffer> {
  const packed = await Packer.toBuffer(await fileOf(document), undefined, [
    { path: CORE, data: coreProperties(document) },
  ]);
  const parts = Object.entries(unzipSync(packed)).map(([name, content]) => ({ name, content: Buffer.from(content) }));
  // The list of contents comes first by convention; who sniffs the kind of a file relies on it.
  const [types, ...others] = parts.sort((a, b) => rankOf(a.name) - rankOf(b.name) || (a.name < b.name ? -1 : 1));
  return zipOf(types ? [types, ...others] : []);
}

async function fileOf(document: PaperDocument): Promise<Document> {
  const { title, subject, publisher, titlePage, contents, body } = document;
  const numbering = { picture: 0 };
  const before: Part[] = [
    ...(titlePage ? titleParts(titlePage) : []),
    ...(contents ? contentsParts(contents, titlePage !== null) : []),
  ];
  const children = [...before, ...(await allParts(body, numbering))];
  return new Document({
    title: writable(title),
    subject: writable(subject),
    creator: writable(publisher),
    styles: STYLES,
    numbering: NUMBERING,
    hyphenation: { autoHyphenation: true },
    features: { updateFields: contents !== null },
    sections: [
      {
        properties: { page: PAGE, titlePage: titlePage !== null },
        headers: { default: new Header({ children: [edgeLine(publisher, writable(title), 'bottom')] }) },
        footers: { default: new Footer({ children: [footLine(document)] }) },
        children,
      },
    ],
  });
}

function titleParts({ kicker, title, subtitle, facts }: TitlePage): Part[] {
  return [
    new Paragraph({
      style: 'Kicker',
      border: { top: { style: 'single', size: 18, color: THREAD, space: 12 } },
      children: [new TextRun(writable(kicker))],
    }),
    new Paragraph({ style: 'Title', children: [new TextRun(writable(title))] }),
    paragraph(subtitle, 'Lead'),
    ...facts.map(factParagraph),
  ];
}

function contentsParts({ heading, depth }: NonNullable<PaperDocument['contents']>, newPage: boolean): (Part | never)[] {
  const contents = new TableOfContents(heading, { hyperlink: true, headingStyleRange: `1-${depth}` });
  return [
    new Paragraph({
      style: 'Lead',
      pageBreakBefore: newPage,
      children: [new TextRun({ text: writable(heading), bold: true })],
    }),
    // The writer's list of kinds leaves out that a table of contents may stand where paragraphs do.
    contents as unknown as Paragraph,
  ];
}

function edgeLine(left: string, right: string, side: 'top' | 'bottom'): Paragraph {
  return new Paragraph({
    style: 'Small',
    tabStops: [{ type: TabStopType.RIGHT, position: RIGHT_EDGE }],
    border: { [side]: { style: 'single', size: 4, color: RULE, space: 4 } },
    children: [new TextRun(writable(left)), new TextRun({ text: `\t${right}` })],
  });
}

function footLine({ foot }: PaperDocument): Paragraph {
  return new Paragraph({
    style: 'Small',
    tabStops: [{ type: TabStopType.RIGHT, position: RIGHT_EDGE }],
    border: { top: { style: 'single', size: 4, color: RULE, space: 4 } },
    children: [
      new TextRun(writable(foot)),
      new TextRun({ children: ['\tSeite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES] }),
    ],
  });
}

/** The properties of the file, with the day of the document in place of that on which it is written. */
function coreProperties({ title, subject, publisher, day }: PaperDocument): string {
  const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;
  const stamp = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T12:00:00Z</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    element('dc:title', title),
    element('dc:subject', subject),
    element('dc:creator', publisher),
    element('cp:lastModifiedBy', publisher),
    element('dc:language', 'de-DE'),
    stamp('created'),
    stamp('modified'),
    '</cp:coreProperties>',
  ].join('');
}

function escaped(text: string): string {
  return writable(text).replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}

function rankOf(name: string): number {
  if (name === '[Content_Types].xml') return 0;
  return name.startsWith('_rels/') ? 1 : 2;
}
