import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Block, PaperDocument } from '../document.js';
import { documentFonts, FAMILIES, oneFontShows } from '../fonts/document-fonts.js';
import { cleanText } from '../text/clean-text.js';
import { paperSvg } from '../text/paper-svg.js';
import { TEMPLATE } from './template.js';

/** Tagged for those who do not see it (ISO 14289-1); the writer refuses a document that cannot be. */
const STANDARD = 'ua-1';
/** What a former document left in the writer's cache is given up after so many further ones. */
const CACHE_AGE = 4;

/**
 * Writes documents as PDF/UA-1. Making one loads the fonts (a third of a second); so one is kept for many documents. It computes on
 * the thread that calls it: in the application use `DocumentThreads`.
 */
export class PdfWriter {
  private readonly compiler: NodeCompiler;

  constructor() {
    this.compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...documentFonts()] }] });
  }

  /**
   * @throws Error when the document breaks a rule of PDF/UA, such as a picture without an alternative text; it names the part (in a
   *   collection: the area) that cannot be set
   */
  write(document: PaperDocument): Buffer {
    try {
      return this.set(document);
    } catch (error) {
      const part = this.brokenPart(document);
      const where = part === null ? '' : ` in "${part}"`;
      throw new Error(`The document cannot be set${where}: ${diagnosis(error)}`, { cause: error });
    } finally {
      this.compiler.evictCache(CACHE_AGE);
    }
  }

  private set(document: PaperDocument): Buffer {
    return this.compiler.pdf(
      { mainFileContent: TEMPLATE, inputs: { document: paperJson(document) } },
      { pdfStandard: STANDARD },
    );
  }

  /** The first part that cannot be set by itself either. */
  private brokenPart(document: PaperDocument): string | null {
    const broken = partsOf(document.body).find(({ blocks }) => {
      try {
        this.set({ ...document, titlePage: null, contents: null, body: blocks });
        return false;
      } catch {
        return true;
      }
    });
    return broken?.title ?? null;
  }
}

/** What stands under each main heading. */
function partsOf(body: readonly Block[]): { readonly title: string; readonly blocks: Block[] }[] {
  const parts: { title: string; blocks: Block[] }[] = [];
  for (const block of body) {
    if (block.kind === 'heading' && block.level === 1) parts.push({ title: block.text, blocks: [block] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts;
}

/** Every text fit for the fonts; what is heard only keeps its signs. */
function paperJson(document: PaperDocument): string {
  return JSON.stringify({ ...document, fonts: FAMILIES }, (key, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (key === 'svg') return paperSvg(value);
    return cleanText(value, key === 'alternative' ? null : oneFontShows);
  });
}

function diagnosis(error: unknown): string {
  return error instanceof Error ? error.message : JSON.stringify(error);
}
