/** Which steps of the profile were on the table: outlives a reload, and lies in the tab's own storage like every draft. */
import { computed, inject, Injector, runInInjectionContext, Service, signal } from '@angular/core';
import { keepDraft } from '../../../shared/forms/draft.js';

@Service({ autoProvided: false })
export class WalkPlace {
  private readonly injector = inject(Injector);
  private readonly place = signal<{ readonly passed: readonly string[]; readonly areaId: string; readonly stepId: string }>(
    { passed: [], areaId: '', stepId: '' },
  );
  private kept = false;
  readonly passed = computed(() => this.place().passed);
  readonly areaId = computed(() => this.place().areaId);
  readonly stepId = computed(() => this.place().stepId);

  /** Once the conference is known. */
  keep(conferenceId: string): void {
    if (this.kept) return;
    this.kept = true;
    runInInjectionContext(this.injector, () => keepDraft(`conference.walk.${conferenceId}`, this.place));
  }

  go(areaId: string, stepId: string): void {
    this.place.update(({ passed }) => ({ areaId, stepId, passed: passed.includes(stepId) ? passed : [...passed, stepId] }));
  }

  turnTo(areaId: string): void {
    this.place.update((place) => ({ ...place, areaId, stepId: '' }));
  }
}
