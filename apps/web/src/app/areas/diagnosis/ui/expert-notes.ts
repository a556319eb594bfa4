/**
 * What practitioners know, beside the figures: on wide pages each note stands at the height of its indicator's row, on narrow ones
 * the notes are a list. New and changed notes are typed in place.
 */
import {
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  model,
  output,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ExpertNoteView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { noteEntry, type NoteEntry } from '../model/entries.js';
import { CONFIDENCE_WORDS } from '../model/run-words.js';
import { stackNotes } from '../model/stack-notes.js';
import { NoteForm } from './note-form.js';
import type { IndicatorChoice } from './statement-form.js';

const GAP = 12;

@Component({
  selector: 'qw-expert-notes',
  imports: [Icon, MatButton, NoteForm],
  templateUrl: './expert-notes.html',
  styleUrl: './expert-notes.scss',
})
export class ExpertNotes {
  readonly notes = input.required<readonly ExpertNoteView[]>();
  readonly indicators = input.required<readonly IndicatorChoice[]>();
  readonly mayAdd = input.required<boolean>();
  readonly fresh = input.required<NoteEntry>();
  readonly draftKey = input.required<string>();
  readonly add = input.required<(entry: NoteEntry) => Promise<unknown>>();
  readonly revise = input.required<(note: ExpertNoteView, entry: NoteEntry) => Promise<unknown>>();
  /** Tops of the table's rows by indicator, in pixels from the top of the page. */
  readonly rowTops = input<ReadonlyMap<string, number>>(new Map());
  readonly adding = model(false);
  readonly removed = output<ExpertNoteView>();

  protected readonly formats = inject(Formats);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly confidenceWords = CONFIDENCE_WORDS;
  protected readonly editing = signal<string | null>(null);
  /** Extra space above each note, in pixels, in the order of `ordered`. */
  protected readonly spaces = signal<readonly number[]>([]);

  /** In the order of the rows they belong to; notes about the whole come last. */
  protected readonly ordered = computed(() => {
    const tops = this.rowTops();
    const top = ({ indicatorId }: ExpertNoteView) => tops.get(indicatorId ?? '') ?? Infinity;
    return [...this.notes()]
      .sort((a, b) => (top(a) === top(b) ? 0 : top(a) - top(b)))
      .map((note) => ({
        note,
        entry: noteEntry(note),
        store: (entry: NoteEntry) => this.revise()(note, entry),
      }));
  });

  constructor() {
    afterRenderEffect(() => {
      const notes = this.ordered();
      const tops = this.rowTops();
      this.editing();
      const list = this.host.nativeElement.querySelector<HTMLElement>('ul');
      if (!list) return;
      const scrolled = list.ownerDocument.defaultView?.scrollY ?? 0;
      const offset = list.getBoundingClientRect().top + scrolled;
      const items = [...list.querySelectorAll<HTMLElement>(':scope > li')];
      const boxes = items.map((item, at) => {
        const row = tops.get(notes[at]?.note.indicatorId ?? '');
        return { wanted: row === undefined ? null : row - offset, height: item.offsetHeight };
      });
      const placed = stackNotes(boxes, GAP);
      const spaces = placed.map((place, at) => {
        const above = at === 0 ? 0 : (placed[at - 1] ?? 0) + (boxes[at - 1]?.height ?? 0);
        return Math.max(0, Math.round(place - above));
      });
      untracked(() => {
        if (spaces.join() !== this.spaces().join()) this.spaces.set(spaces);
      });
    });
  }
}
