/** What the start page reads: one answer with everything that the person may see. */
import { computed, inject, Service } from '@angular/core';
import { startRoutes } from '@quartierwerk/contracts/start/start.routes';
import { dayOf } from '@quartierwerk/domain/time/day';
import { Formats } from '@quartierwerk/ui/format/formats';
import { NodePages } from '../../../shared/chain/node-pages.js';
import { ADDRESSES } from '../../../shared/addresses.js';
import { readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { GAP_WORDS } from '../../../shared/words/gap-words.js';
import { changeLines } from '../model/change-groups.js';
import { stationFacts } from '../model/district-thread.js';
import { tasksOf } from '../model/tasks.js';

/** Lines of what changed; many small changes are one. */
const CHANGES_SHOWN = 8;

@Service({ autoProvided: false })
export class StartStore {
  private readonly session = inject(SessionStore);
  private readonly formats = inject(Formats);
  private readonly pages = inject(NodePages);

  readonly resource = readResource(startRoutes.start);
  readonly start = keptValue(this.resource);
  readonly today = dayOf(new Date());

  readonly tasks = computed(() => tasksOf(this.start()?.waiting ?? [], this.today, this.pages.of));
  readonly changes = computed(() => changeLines(this.start()?.changes ?? [], CHANGES_SHOWN, this.formats, this.pages.of));
  readonly facts = computed(() => {
    const start = this.start();
    return start ? stationFacts(start.stations, (permission) => this.session.may(permission), this.formats) : [];
  });
  readonly gaps = computed(() =>
    (this.start()?.gaps ?? []).map(({ gap, count }) => ({
      ...{ gap, count, text: GAP_WORDS[gap].after(count) },
      link: ADDRESSES.gaps,
    })),
  );
  readonly dates = computed(() =>
    (this.start()?.dates ?? []).map(({ node, day }) => ({ node, day, page: this.pages.of(node) })),
  );
}
