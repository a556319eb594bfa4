import { type PackedPart, packPart } from '../workbook/zip.js';
import type { PaperDocument } from './document.js';
import type { DocumentFormat, DocumentTask, Written } from './document-task.js';
import { writeDocx } from './docx/write-docx.js';
import { PdfWriter } from './pdf/write-pdf.js';

/** Writes the files of a task on the thread that calls it. @param progress how many files are written */
export async function writeDocuments(
  { files, format, archive }: DocumentTask,
  progress: (done: number) => void,
): Promise<Written> {
  const write = writerOf(format);
  const [first] = files;
  if (!first) throw new Error('A task without a document.');
  if (!archive) {
    const content = await write(first.document);
    progress(1);
    return { kind: 'file', content };
  }
  const parts: PackedPart[] = [];
  for (const { name, document } of files) {
    parts.push(packPart({ name, content: await write(document) }));
    progress(parts.length);
  }
  return { kind: 'parts', parts };
}

function writerOf(format: DocumentFormat): (document: PaperDocument) => Buffer | Promise<Buffer> {
  if (format === 'docx') return writeDocx;
  const pdf = new PdfWriter();
  return (document) => pdf.write(document);
}
