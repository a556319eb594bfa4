/** Sends a delivered file, with progress and a way to stop. What a browser can see before is refused before. */
import { inject, Service, signal } from '@angular/core';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import type { ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { Api } from '../../../shared/http/api.js';
import { ProblemError } from '../../../shared/http/problem-error.js';
import { type AskedFor, askedMapping } from '../model/asked-mapping.js';
import { isAbort } from './import-poll.js';

export interface UploadProgress {
  readonly fileName: string;
  readonly sent: number;
  readonly total: number;
}

@Service({ autoProvided: false })
export class ImportUpload {
  private readonly api = inject(Api);
  private stop: AbortController | null = null;

  readonly progress = signal<UploadProgress | null>(null);
  /** Why the last file was not taken, with its name. */
  readonly refusal = signal<{ readonly fileName: string; readonly error: unknown } | null>(null);

  /** The import made of the file, with what was asked for filled in; null when it was refused or stopped. */
  async send(file: File, asked: AskedFor | null = null): Promise<ImportView | null> {
    if (this.stop) return null;
    this.refusal.set(null);
    const refused = refusedBefore(file);
    if (refused) {
      this.refusal.set({ fileName: file.name, error: refused });
      return null;
    }
    this.stop = new AbortController();
    this.progress.set({ fileName: file.name, sent: 0, total: file.size });
    try {
      const view = await this.api.upload(indicatorsRoutes.upload, {
        body: file,
        // What the file is, its bytes say: a browser names it after the program that would open it.
        contentType: 'application/octet-stream',
        query: { id: uuidV7(), fileName: file.name.slice(0, LIMITS.nameLength) },
        progress: (sent, total) => this.progress.set({ fileName: file.name, sent, total }),
        signal: this.stop.signal,
      });
      return asked === null ? view : await this.fillIn(view, asked);
    } catch (error) {
      if (!isAbort(error)) this.refusal.set({ fileName: file.name, error });
      return null;
    } finally {
      this.stop = null;
      this.progress.set(null);
    }
  }

  cancel(): void {
    this.stop?.abort();
  }

  /** A provider that may not be chosen here leaves the proposal as it is: the file has been taken in. */
  private async fillIn(view: ImportView, asked: AskedFor): Promise<ImportView> {
    if (!view.options.sources.some(({ id }) => id === asked.sourceId)) return view;
    const body = { mapping: askedMapping(view.mapping, asked), check: false };
    return this.api.send(indicatorsRoutes.reviseMapping, { params: { id: view.id }, body, version: view.version });
  }
}

function refusedBefore(file: File): ProblemError | null {
  if (file.size === 0) return new ProblemError('FILE_EMPTY', 422);
  return file.size > LIMITS.importFileBytes ? new ProblemError('FILE_TOO_LARGE', 413) : null;
}
