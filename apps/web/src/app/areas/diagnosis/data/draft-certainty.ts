/**
 * How sure the draft is, computed in a worker: only the last question is answered, and only after the draft has been still for a
 * moment. Where the browser has no workers there is no answer, and the page does without.
 */
import { computed, DestroyRef, effect, inject, Service, signal } from '@angular/core';
import type { IndexMethod } from '@quartierwerk/statistics/index/method';
import type { ObservationMatrix } from '@quartierwerk/statistics/index/observation-matrix';
import { certaintyOfDraft, type Certainty } from '../model/certainty.js';
import type { CertaintyAnswer, CertaintyQuestion } from './certainty.worker.js';

export interface DraftToDraw {
  readonly matrix: ObservationMatrix;
  readonly method: IndexMethod;
  readonly top: number;
}

/** Longer than the pause between two steps of a slider. */
const STILL_MS = 300;

@Service({ autoProvided: false })
export class DraftCertainty {
  /** What is to be drawn; null while nothing can be. */
  readonly draft = signal<DraftToDraw | null>(null);
  private readonly answer = signal<{ readonly draft: DraftToDraw; readonly certainty: Certainty } | null>(null);
  /** Of the draft as it stands; null while it is being computed. */
  readonly certainty = computed(() => {
    const answer = this.answer();
    return answer !== null && answer.draft === this.draft() ? answer.certainty : null;
  });

  private readonly brokenOff = signal<DraftToDraw | null>(null);
  /** Whether drawing the draft as it stands broke off; `drawAgain` tries once more. */
  readonly failed = computed(() => this.brokenOff() !== null && this.brokenOff() === this.draft());

  private worker: Worker | null = null;
  private asked = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      const draft = this.draft();
      clearTimeout(this.timer);
      if (draft !== null) this.timer = setTimeout(() => void this.ask(draft), STILL_MS);
    });
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
      this.worker?.terminate();
    });
  }

  /** Loaded when it is needed; null where the browser has no workers. */
  protected async open(): Promise<Worker | null> {
    if (!('Worker' in globalThis)) return null;
    const { openCertaintyWorker } = await import('./open-certainty-worker.js');
    return openCertaintyWorker();
  }

  drawAgain(): void {
    const draft = this.draft();
    this.brokenOff.set(null);
    if (draft !== null) void this.ask(draft);
  }

  private async ask(draft: DraftToDraw): Promise<void> {
    try {
      this.worker ??= await this.open();
    } catch {
      this.brokenOff.set(draft);
      return;
    }
    if (this.worker === null) return;
    this.asked += 1;
    const question: CertaintyQuestion = { id: this.asked, ...draft };
    this.worker.onmessage = ({ data }: MessageEvent<CertaintyAnswer>) => {
      if (data.id === question.id) this.answer.set({ draft, certainty: certaintyOfDraft(data.report) });
    };
    this.worker.onerror = () => {
      // What broke off once is begun anew; an answer of the old one could not be trusted.
      this.worker?.terminate();
      this.worker = null;
      this.brokenOff.set(draft);
    };
    this.worker.postMessage(question);
  }
}
