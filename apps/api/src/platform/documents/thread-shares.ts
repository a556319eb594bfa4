import { archiveOf } from '../workbook/zip.js';
import type { DocumentTask, Written } from './document-task.js';

/** A thread loads the fonts first: for a few files more that is not worth it. */
const FEWEST_FILES = 6;

/** The task in as many shares as are worth a thread of their own, in the order of its files. Only an archive can be shared out. */
export function sharesOf(task: DocumentTask, threads: number): DocumentTask[] {
  const { files, archive } = task;
  const shares = archive ? Math.max(1, Math.min(threads, Math.floor(files.length / FEWEST_FILES))) : 1;
  const each = Math.ceil(files.length / shares);
  return Array.from({ length: shares }, (_, at) => ({ ...task, files: files.slice(at * each, (at + 1) * each) }));
}

/** What the shares have written, as one file. */
export function wholeOf(written: readonly Written[]): Buffer {
  const [first] = written;
  if (first?.kind === 'file') return Buffer.from(first.content);
  return archiveOf(written.flatMap((share) => (share.kind === 'parts' ? share.parts : [])));
}
