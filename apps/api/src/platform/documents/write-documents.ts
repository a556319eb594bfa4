import { type ZipPart, zipOf } from '../workbook/zip.js';
import type { DocumentTask } from './document-task.js';
import { writeDocx } from './docx/write-docx.js';
import { PdfWriter } from './pdf/write-pdf.js';

/** Writes the files of a task on the thread that calls it. @param progress how many files are written */
export async function writeDocuments(
  { files, format, archive }: DocumentTask,
  progress: (done: number) => void,
): Promise<Buffer> {
  const pdf = format === 'pdf' ? new PdfWriter() : null;
  const written: ZipPart[] = [];
  for (const { name, document } of files) {
    written.push({ name, content: pdf ? pdf.write(document) : await writeDocx(document) });
    progress(written.length);
  }
  const [only] = written;
  if (!only) throw new Error('A task without a document.');
  return archive ? zipOf(written) : Buffer.from(only.content);
}
