/** What the start page reads: each list only for those who may see it, so that no role meets a refusal. */
import { computed, inject, Service } from '@angular/core';
import { chainRoutes } from '@quartierwerk/contracts/chain/chain.routes';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import type { Permission } from '@quartierwerk/domain/access/permissions';
import { readResource } from '../../../shared/http/api.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { catalogueGaps } from '../model/catalogue-gaps.js';
import { firstSteps } from '../model/first-steps.js';
import { stationFacts, threadGaps, type ThreadSources } from '../model/district-thread.js';
import { deliveryTask, importTasks, missingProfileTasks, releaseTasks, runTasks } from '../model/tasks.js';

@Service({ autoProvided: false })
export class StartStore {
  private readonly session = inject(SessionStore);
  private readonly when = (permission: Permission) => () => (this.session.may(permission) ? {} : undefined);

  private readonly imports = readResource(indicatorsRoutes.openImports, this.when('deliveries.import'));
  private readonly catalogueResource = readResource(indicatorsRoutes.catalogue, this.when('indicators.read'));
  private readonly runsResource = readResource(diagnosisRoutes.runs, this.when('diagnosis.read'));
  private readonly profilesResource = readResource(diagnosisRoutes.profiles, this.when('profiles.read'));
  private readonly stations = readResource(chainRoutes.stations, this.when('chain.read'));
  readonly changesResource = readResource(chainRoutes.changes, this.when('chain.read'));

  private readonly all = [this.imports, this.catalogueResource, this.runsResource, this.profilesResource];
  readonly loading = computed(() => this.all.some((resource) => resource.status() === 'loading'));
  /** The first failure; the other lists are shown all the same. */
  readonly error = computed(() =>
    [...this.all, this.changesResource].map((resource) => resource.error()).find(Boolean),
  );

  private readonly catalogue = computed(() =>
    this.catalogueResource.hasValue() ? catalogueGaps(this.catalogueResource.value()) : null,
  );
  private readonly sources = computed<ThreadSources>(() => ({
    counts: this.stations.hasValue() ? this.stations.value() : null,
    catalogue: this.catalogue(),
    runs: this.runsResource.hasValue() ? this.runsResource.value().runs : null,
    profiles: this.profilesResource.hasValue() ? this.profilesResource.value().profiles : null,
  }));
  readonly facts = computed(() => stationFacts(this.sources()));
  readonly gaps = computed(() => threadGaps(this.sources()));

  readonly tasks = computed(() => {
    const { catalogue, runs, profiles } = this.sources();
    const may = (permission: Permission) => this.session.may(permission);
    return [
      ...firstSteps(this.sources(), may),
      ...(this.imports.hasValue() ? importTasks(this.imports.value().imports) : []),
      ...(catalogue && may('deliveries.import') ? deliveryTask(catalogue) : []),
      ...(runs && may('diagnosis.compute') ? runTasks(runs) : []),
      ...(profiles && may('profiles.write') ? missingProfileTasks(profiles) : []),
      ...(profiles && may('profiles.release') ? releaseTasks(profiles) : []),
    ];
  });
  readonly changes = computed(() => (this.changesResource.hasValue() ? this.changesResource.value().changes : []));

  reload(): void {
    for (const resource of [...this.all, this.stations, this.changesResource]) resource.reload();
  }
}
