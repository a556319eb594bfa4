import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentMessage, DocumentTask } from './document-task.js';
import { writeDocuments } from './write-documents.js';

/** The thread in which documents are written. It computes and knows nothing else; to stop it, it is ended. */
const port = parentPort;
if (port) {
  const tell = (message: DocumentMessage): void => port.postMessage(message);
  tell(await writeDocuments(workerData as DocumentTask, (done) => tell({ kind: 'progress', done })));
}
