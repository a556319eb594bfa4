/** The width of the window in the steps at which the frame changes: in em, so that larger text counts like a smaller window. */
import { DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';

@Service()
export class Viewport {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly destroyed = inject(DestroyRef);

  /** Below 900 px the rail is a drawer. */
  readonly narrow = this.matching('(width < 56.25em)');
  /** Below 1200 px the rail is folded and names give way. */
  readonly medium = this.matching('(width < 75em)');

  /** Below 600 px tables become records, and carriers get their tabs at the foot. */
  readonly phone = this.matching('(width < 37.5em)');

  private matching(query: string) {
    const matches = signal(false);
    const media = this.window?.matchMedia?.(query);
    if (media) {
      const follow = () => matches.set(media.matches);
      follow();
      media.addEventListener('change', follow);
      this.destroyed.onDestroy(() => media.removeEventListener('change', follow));
    }
    return matches.asReadonly();
  }
}
