/** Imports that were begun and wait to be gone on with. They are on the server; any device can go on. */
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { OpenImportView } from '@quartierwerk/contracts/indicators/imports.views';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import { ConfirmDialog } from '@quartierwerk/ui/dialog/confirm-dialog';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table } from '@quartierwerk/ui/table/table';
import { ADDRESSES } from '../../../shared/addresses.js';
import { Api, readResource } from '../../../shared/http/api.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { keepMapping } from '../data/kept-mapping.js';
import { openImportState, type StateWords } from '../model/delivery-words.js';

@Component({
  selector: 'qw-open-imports',
  imports: [ConfirmDialog, MatButton, Note, RouterLink, Status, Table, TableCell],
  templateUrl: './open-imports.html',
  styleUrl: './open-imports.scss',
})
export class OpenImports {
  private readonly api = inject(Api);
  protected readonly formats = inject(Formats);
  protected readonly sourceOpen = $localize`:@@indicators.sourceOpen:noch offen`;

  protected readonly resource = readResource(indicatorsRoutes.openImports);
  protected readonly imports = computed(() => (this.resource.hasValue() ? this.resource.value().imports : []));
  protected readonly discarding = signal(false);
  protected readonly chosen = signal<OpenImportView | null>(null);
  protected readonly busy = signal(false);
  protected readonly failure = signal<unknown>(null);
  protected readonly failureWords = computed(() => (this.failure() === null ? '' : errorWords(this.failure())));
  protected readonly discardHeading = $localize`:@@indicators.discardHeading:Datei verwerfen?`;
  protected readonly discardAction = computed(
    () => $localize`:@@indicators.discardAction:„${this.chosen()?.fileName ?? ''}:file:“ verwerfen`,
  );

  /** Without a step the wizard opens where the run stands. */
  protected addressOf({ id }: OpenImportView): string {
    return ADDRESSES.importStep(id, 'uebernehmen');
  }

  protected stateOf(run: OpenImportView): StateWords {
    return openImportState(run, this.formats);
  }

  protected sweptWords({ sweptFrom }: OpenImportView): string {
    return $localize`:@@indicators.sweptFrom:wird nach dem ${this.formats.day(sweptFrom)}:day: gelöscht`;
  }

  protected ask(run: OpenImportView): void {
    this.chosen.set(run);
    this.discarding.set(true);
  }

  protected async discard(): Promise<void> {
    const run = this.chosen();
    if (!run || this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      await this.api.send(indicatorsRoutes.discardImport, { params: { id: run.id } });
      keepMapping(run.id, null);
    } catch (error) {
      this.failure.set(error);
    } finally {
      this.busy.set(false);
      this.discarding.set(false);
      this.resource.reload();
    }
  }
}
