import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader that is not the writer finds in a PDF. */
export interface ReadPdf {
  readonly title: string;
  readonly author: string;
  readonly language: string | null;
  readonly marked: boolean;
  readonly pages: number;
  /** All text of the pages, in the order of the file. */
  readonly text: string;
  /** Roles of the structure tree with how often each stands there. */
  readonly roles: ReadonlyMap<string, number>;
  /** Alternative texts of pictures. */
  readonly alternatives: readonly string[];
  readonly outline: readonly string[];
  /** `BaseFont` of every font in it. */
  readonly fonts: readonly string[];
  /** XMP of the file: where PDF/UA is claimed. */
  readonly metadata: string;
}

interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly StructureNode[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // The reader takes the bytes away from whoever hands them over.
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const { info, metadata } = (await document.getMetadata()) as {
    info: { Title?: string; Author?: string; Language?: string };
    metadata: { getRaw(): string } | null;
  };
  const roles = new Map<string, number>();
  const alternatives: string[] = [];
  const texts: string[] = [];
  const fonts = new Set<string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    // The names of fonts come with the drawing of a page.
    await page.getOperatorList();
    for (const item of content.items) {
      if ('fontName' in item) fonts.add((page.commonObjs.get(item.fontName) as { name: string }).name);
    }
    texts.push(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    walk((await page.getStructTree()) as StructureNode | null, roles, alternatives);
  }
  const marks = (await document.getMarkInfo()) as ReadonlyMap<string, boolean> | null;
  const outline = ((await document.getOutline()) as { title: string }[] | null) ?? [];
  await task.destroy();
  return {
    title: info.Title ?? '',
    author: info.Author ?? '',
    language: info.Language ?? null,
    marked: marks?.get('Marked') === true,
    pages: document.numPages,
    text: texts.join('\n'),
    roles,
    alternatives,
    fonts: [...fonts],
    outline: outline.map(({ title }) => title),
    metadata: metadata?.getRaw() ?? '',
  };
}

function walk(node: StructureNode | null, roles: Map<string, number>, alternatives: string[]): void {
  if (!node) return;
  if (node.role !== undefined) roles.set(node.role, (roles.get(node.role) ?? 0) + 1);
  if (node.alt !== undefined) alternatives.push(node.alt);
  for (const child of node.children ?? []) walk(child, roles, alternatives);
}
