/** A check or an import that runs: how far it is, and the way to stop it. Quarters are spoken, not every line. */
import { Component, computed, effect, inject, input, output } from '@angular/core';
import type { ImportStateView } from '@quartierwerk/contracts/indicators/imports.views';
import { Announcer } from '@quartierwerk/ui/announce/announcer';
import { Progress } from '@quartierwerk/ui/feedback/progress';
import { Formats } from '@quartierwerk/ui/format/formats';

@Component({
  selector: 'qw-running-step',
  imports: [Progress],
  template: `
    <qw-progress
      [label]="label()"
      [value]="state().progress?.done ?? 0"
      [max]="max()"
      [cancellable]="!state().cancelRequested"
      (cancelled)="cancelled.emit()"
    />
    <p class="qw-small qw-secondary">{{ note() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      max-width: 560px;
    }
  `,
})
export class RunningStep {
  readonly state = input.required<ImportStateView>();
  readonly cancelled = output();

  private readonly formats = inject(Formats);
  private readonly announcer = inject(Announcer);

  /** Without a first report the length is not known yet. */
  protected readonly max = computed(() => {
    const total = this.state().progress?.total ?? 0;
    return total > 0 ? total : null;
  });
  private readonly share = computed(() => {
    const { progress } = this.state();
    return progress && progress.total > 0 ? progress.done / progress.total : 0;
  });
  protected readonly label = computed(() => {
    const { state, cancelRequested } = this.state();
    const percent = this.formats.share(this.share());
    if (cancelRequested) return $localize`:@@indicators.stopping:Wird angehalten`;
    return state === 'importing'
      ? $localize`:@@indicators.importingShare:Wird übernommen: ${percent}:percent:`
      : $localize`:@@indicators.checkingShare:Wird geprüft: ${percent}:percent:`;
  });
  protected readonly note = computed(() =>
    this.state().state === 'importing'
      ? $localize`:@@indicators.importingNote:Übernommen wird alles oder nichts. Sie können die Seite verlassen.`
      : $localize`:@@indicators.checkingNote:Noch ist nichts gespeichert. Sie können die Seite verlassen.`,
  );

  constructor() {
    let spoken = -1;
    effect(() => {
      const quarter = Math.floor(this.share() * 4);
      const label = this.label();
      if (quarter === spoken && !this.state().cancelRequested) return;
      spoken = quarter;
      this.announcer.say(label);
    });
  }
}
