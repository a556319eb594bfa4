/**
 * Two people changed one thing. Both versions are shown field by field with one's own preselected; nothing is lost, and one's own
 * input can be copied out before anything is decided.
 */
import { booleanAttribute, Component, computed, inject, input, linkedSignal, model, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Announcer } from '../announce/announcer.js';
import { uniqueId } from '../ids/unique-id.js';
import { Dialog } from './dialog.js';

export interface ConflictField {
  readonly key: string;
  readonly label: string;
  /** Both versions in words; the page keeps the values. */
  readonly stored: string;
  readonly own: string;
  /** What is chosen until the person chooses; one's own where nothing is said. */
  readonly preselected?: 'stored' | 'own';
}

export type ConflictChoice = Readonly<Record<string, 'stored' | 'own'>>;

@Component({
  selector: 'qw-conflict-dialog',
  imports: [Dialog, MatButton],
  templateUrl: './conflict-dialog.html',
  styleUrl: './conflict-dialog.scss',
})
export class ConflictDialog {
  readonly open = model(false);
  readonly fields = input.required<readonly ConflictField[]>();
  /** Who stored what and when, as one sentence. */
  readonly sentence = input('');
  readonly busy = input(false, { transform: booleanAttribute });
  readonly resolved = output<ConflictChoice>();

  private readonly announcer = inject(Announcer);
  protected readonly heading = $localize`:@@ui.conflict:Inzwischen geändert`;
  protected readonly sides = [
    { key: 'stored', word: $localize`:@@ui.stored:Gespeichert` },
    { key: 'own', word: $localize`:@@ui.own:Ihre Eingabe` },
  ] as const;
  protected readonly name = uniqueId('conflict');
  protected readonly rows = computed(() =>
    this.fields()
      .filter(({ stored, own }) => stored !== own)
      .map((field, at) => ({ ...field, first: at === 0 })),
  );
  /** Names of the fields in which both agree. */
  protected readonly same = computed(() =>
    this.fields()
      .filter(({ stored, own }) => stored === own)
      .map(({ label }) => label)
      .join(', '),
  );
  protected readonly choice = linkedSignal<ConflictChoice>(() =>
    Object.fromEntries(this.fields().map(({ key, preselected }) => [key, preselected ?? 'own'])),
  );

  protected choose(key: string, side: 'stored' | 'own'): void {
    this.choice.update((choice) => ({ ...choice, [key]: side }));
  }

  protected async copy(): Promise<void> {
    const text = this.fields()
      .map((field) => `${field.label}: ${field.own}`)
      .join('\n');
    await navigator.clipboard.writeText(text);
    this.announcer.say($localize`:@@ui.copied:Kopiert`);
  }
}
