/** Counts of who was there: for the event as a whole, voluntary, never by contribution. */
import {
  Component,
  computed,
  inject,
  Injector,
  input,
  output,
  runInInjectionContext,
  signal,
  type OnInit,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { CountParticipants } from '@quartierwerk/contracts/participation/event.dto';
import type { ParticipantsView } from '@quartierwerk/contracts/participation/event.views';
import { AGE_BANDS, LANGUAGES } from '@quartierwerk/domain/participation/vocabulary';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { tooLong } from '../../../shared/forms/at-most.js';
import { keepDraft, type Draft } from '../../../shared/forms/draft.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { AGE_WORDS, LANGUAGE_WORDS } from '../model/words.js';

export type ParticipantsModel = CountParticipants;

type Counts = Readonly<Record<string, string>>;

@Component({
  selector: 'qw-participants-form',
  imports: [Field, FieldError, FieldInput, MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      <qw-field [label]="words.total" optional>
        <input
          #total
          qwInput
          inputmode="numeric"
          class="number"
          [value]="model().total"
          (input)="patch({ total: total.value })"
        />
      </qw-field>
      @for (group of groups; track group.key) {
        <fieldset>
          <legend>{{ group.label }}</legend>
          <div class="grid">
            @for (one of group.entries; track one.key) {
              <label>
                <span>{{ one.word }}</span>
                <input
                  #count
                  class="qw-input"
                  inputmode="numeric"
                  [value]="model()[group.key][one.key] ?? ''"
                  (input)="set(group.key, one.key, count.value)"
                />
              </label>
            }
          </div>
        </fieldset>
      }
      <qw-field [label]="words.missing" optional [errors]="missingErrors()">
        <textarea
          #missing
          qwInput
          rows="2"
          [value]="model().missing"
          (input)="patch({ missing: missing.value })"
        ></textarea>
      </qw-field>
      @if (problem()) {
        <qw-field-error role="alert" [errors]="[problem()]" />
      }
      <div class="buttons">
        <button matButton="outlined" type="button" (click)="close()" i18n="@@ui.cancel">Abbrechen</button>
        <button matButton="filled" type="submit" [disabled]="busy()" i18n="@@participation.saveCounts">
          Zählung speichern
        </button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
      max-width: 640px;
    }
    .number {
      max-width: 120px;
    }
    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(120px, 1fr));
      gap: 8px 12px;
    }
    label span {
      display: block;
      font: var(--mat-sys-label-small);
      color: var(--mat-sys-on-surface-variant);
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class ParticipantsForm implements OnInit {
  readonly participation = input.required<ParticipantsView>();
  readonly draftKey = input.required<string>();
  readonly store = input.required<(model: ParticipantsModel) => Promise<unknown>>();
  readonly closed = output();

  private readonly injector = inject(Injector);
  private draft: Draft | null = null;
  protected readonly words = {
    total: $localize`:@@participation.total:Anwesende zusammen`,
    missing: $localize`:@@participation.missing:Wer fehlte, und wie erreichen wir sie?`,
  };
  protected readonly groups = [
    {
      key: 'ages' as const,
      label: $localize`:@@participation.ages:Alter`,
      entries: AGE_BANDS.map((key) => ({ key: key as string, word: AGE_WORDS[key] })),
    },
    {
      key: 'languages' as const,
      label: $localize`:@@participation.languages:Sprachen`,
      entries: LANGUAGES.map((key) => ({ key: key as string, word: LANGUAGE_WORDS[key] })),
    },
  ];
  protected readonly model = signal({ total: '', missing: '', ages: {} as Counts, languages: {} as Counts });
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  private readonly wrong = computed(() =>
    [this.model().total, ...Object.values(this.model().ages), ...Object.values(this.model().languages)].some(
      (text) => !/^\s*\d{0,5}\s*$/.test(text),
    ),
  );
  protected readonly missingErrors = computed(() => tooLong(this.model().missing, LIMITS.reasonLength));
  protected readonly attempted = signal(false);
  protected readonly problem = computed(() =>
    this.attempted() && this.wrong()
      ? $localize`:@@participation.countsOnly:Bitte geben Sie ganze Zahlen ein oder lassen Sie das Feld leer.`
      : this.failure(),
  );

  ngOnInit(): void {
    const { total, missing, ages, languages } = this.participation();
    const texts = (counts: ParticipantsView['ages']): Counts =>
      Object.fromEntries(counts.map(({ key, count }) => [key, String(count ?? '')]));
    this.model.set({ total: String(total ?? ''), missing, ages: texts(ages), languages: texts(languages) });
    runInInjectionContext(this.injector, () => (this.draft = keepDraft(this.draftKey(), this.model)));
  }

  protected patch(change: { readonly total?: string; readonly missing?: string }): void {
    this.model.update((model) => ({ ...model, ...change }));
  }

  protected set(group: 'ages' | 'languages', key: string, text: string): void {
    this.model.update((model) => ({ ...model, [group]: { ...model[group], [key]: text } }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    if (this.wrong() || this.missingErrors().length > 0 || this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      await this.store()(bodyOf(this.model()));
      this.close();
    } catch (error) {
      this.failure.set(errorWords(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected close(): void {
    this.draft?.clear();
    this.closed.emit();
  }
}

function bodyOf(model: { total: string; missing: string; ages: Counts; languages: Counts }): ParticipantsModel {
  const counts = (of: Counts) =>
    Object.entries(of)
      .filter(([, text]) => text.trim() !== '')
      .map(([key, text]) => ({ key, count: Number(text) }));
  return {
    total: model.total.trim() === '' ? null : Number(model.total),
    missing: model.missing,
    ages: counts(model.ages) as ParticipantsModel['ages'],
    languages: counts(model.languages) as ParticipantsModel['languages'],
  };
}
