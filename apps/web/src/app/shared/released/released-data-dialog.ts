/**
 * Released figures for passing on: what a file would hold, what is kept out of it and why, and the four formats. It is the same file for
 * everybody, also for whoever may see exact values inside.
 */
import { Component, computed, DOCUMENT, inject, input, linkedSignal, model, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import type { ReleasedFormat } from '@quartierwerk/domain/indicators/released-data/released-data';
import { Announcer } from '@quartierwerk/ui/announce/announcer';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { saveFile } from '../files/save-file.js';
import { Api, readResource } from '../http/api.js';
import { ProblemError } from '../http/problem-error.js';
import { ProblemView } from '../problem/problem-view.js';
import { errorWords } from '../words/error-words.js';
import { factsOf, FORMATS } from './released-words.js';

/** A run by its number, or a release by its id. */
export type ReleasedOrigin = { readonly run: string } | { readonly release: string };

@Component({
  selector: 'qw-released-data-dialog',
  imports: [Dialog, Icon, Loading, MatButton, Note, ProblemView],
  templateUrl: './released-data-dialog.html',
  styleUrl: './released-data-dialog.scss',
})
export class ReleasedDataDialog {
  readonly open = model(false);
  readonly origin = input.required<ReleasedOrigin | null>();

  private readonly api = inject(Api);
  private readonly document = inject(DOCUMENT);
  private readonly announcer = inject(Announcer);
  private readonly formats = inject(Formats);
  protected readonly heading = $localize`:@@released.heading:Daten herunterladen`;
  protected readonly choices = FORMATS;

  private readonly ofRun = readResource(diagnosisRoutes.runReleasedData, () => {
    const origin = this.origin();
    return this.open() && origin && 'run' in origin ? { params: { number: origin.run } } : undefined;
  });
  private readonly ofRelease = readResource(indicatorsRoutes.releasedData, () => {
    const origin = this.origin();
    return this.open() && origin && 'release' in origin ? { params: { id: origin.release } } : undefined;
  });
  protected readonly resource = computed(() => {
    const origin = this.origin();
    return origin && 'run' in origin ? this.ofRun : this.ofRelease;
  });
  protected readonly view = computed(() => {
    const resource = this.resource();
    return resource.hasValue() ? resource.value() : null;
  });
  protected readonly facts = computed(() => {
    const view = this.view();
    return view ? factsOf(view, this.formats) : [];
  });
  protected readonly refusal = computed(() => {
    const refusal = this.view()?.refusal;
    return refusal ? errorWords(new ProblemError(refusal, 409)) : '';
  });
  protected readonly loading = signal<ReleasedFormat | null>(null);
  /** Told until something else is tried, or the dialog is closed. */
  protected readonly failure = linkedSignal<boolean, string>({ source: this.open, computation: () => '' });

  protected async load(format: ReleasedFormat): Promise<void> {
    const origin = this.origin();
    if (!origin || this.loading() !== null) return;
    this.failure.set('');
    this.loading.set(format);
    try {
      const query = { format };
      const { name, content } = await ('run' in origin
        ? this.api.readFile(diagnosisRoutes.runReleasedFile, { params: { number: origin.run }, query })
        : this.api.readFile(indicatorsRoutes.releasedFile, { params: { id: origin.release }, query }));
      saveFile(this.document, name, content);
      this.announcer.say($localize`:@@released.loaded:${name}:file: ist geladen`);
    } catch (error) {
      this.failure.set(errorWords(error));
    } finally {
      this.loading.set(null);
    }
  }
}
