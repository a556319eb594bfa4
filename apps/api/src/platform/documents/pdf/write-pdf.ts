import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PaperDocument } from '../document.js';
import { documentFonts } from '../fonts.js';
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

  /** @throws Error when the document breaks a rule of PDF/UA, such as a picture without an alternative text */
  write(document: PaperDocument): Buffer {
    try {
      return this.compiler.pdf(
        { mainFileContent: TEMPLATE, inputs: { document: JSON.stringify(document) } },
        { pdfStandard: STANDARD },
      );
    } catch (error) {
      throw new Error(`The document cannot be set: ${this.diagnosis(error)}`, { cause: error });
    } finally {
      this.compiler.evictCache(CACHE_AGE);
    }
  }

  private diagnosis(error: unknown): string {
    return error instanceof Error ? error.message : JSON.stringify(error);
  }
}
