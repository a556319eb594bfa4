import { Inject, Injectable } from '@nestjs/common';
import type { IndexRunView, RunAreaView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { SETTINGS, type Settings } from '../../../platform/config/settings.js';
import type { PaperDocument } from '../../../platform/documents/document.js';
import { type DocumentTask, MEDIA_TYPES } from '../../../platform/documents/document-task.js';
import { dayOf } from '../../../platform/documents/german.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { RunCertainty } from '../certainty/run-certainty.js';
import { IndexRunQueries } from '../runs/index-runs.queries.js';
import { SelectionQueries } from '../selections/selections.queries.js';
import type { DrawnDistrict } from './district-map.js';
import type { StoredDocument } from './document-writing.js';
import { paperEyes } from './paper-eyes.js';
import { profileFileName } from './profile-documents.js';
import { profileDocument } from './profile-document.js';
import type { Issue, ProfileFacts } from './profile-facts.js';
import { ProfileFactsQueries } from './profile-facts.queries.js';
import { profilesDocument } from './profiles-document.js';
import { definitionsOf } from './report-definitions.js';
import { socialReport } from './social-report.js';

export interface Gathered {
  readonly task: DocumentTask;
  readonly name: string;
  readonly mediaType: string;
  /** How many areas were read. */
  readonly read: number;
}

/** No area is left to write about: those that were selected have been given up meanwhile. */
export class NothingToWrite extends Error {}

/** Reads everything that a document of many areas says, area by area, and says after each how far it is. */
@Injectable()
export class Gathering {
  constructor(
    private readonly facts: ProfileFactsQueries,
    private readonly runs: IndexRunQueries,
    private readonly selections: SelectionQueries,
    private readonly certainties: RunCertainty,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * @param progress is told what is read, of how much in all; what it throws ends the gathering
   * @throws NothingToWrite
   */
  async gather(
    person: ActorContext,
    stored: StoredDocument,
    progress: (done: number, total: number) => void,
  ): Promise<Gathered> {
    const ctx = paperEyes(person);
    const { kind, format, runNumber } = stored;
    const run = await this.runs.run(ctx, runNumber);
    const selected = await this.selected(ctx, run);
    const areas = kind === 'selected_profiles' ? run.areas.filter(({ id }) => selected.has(id)) : run.areas;
    if (areas.length === 0) throw new NothingToWrite();
    const single = stored.singleFiles && kind !== 'social_report';
    const district = await this.facts.district(ctx, run.edition.id);
    const profiles = await this.profiles(ctx, { areas, runNumber, district }, (done) =>
      progress(done, areas.length + (single ? areas.length : 1)),
    );
    const issue: Issue = { day: dayOf(ctx.now()), demonstration: this.settings.demonstration };
    const stem = `${kind === 'social_report' ? 'sozialbericht' : 'steckbriefe'}-${run.year}-lauf-${run.number}`;
    if (single) {
      const files = profiles.map((one) => ({
        name: `${profileFileName(one)}.${format}`,
        document: profileDocument(one, issue),
      }));
      const task = { files, format, archive: true };
      return { task, name: `${stem}.zip`, mediaType: MEDIA_TYPES.zip, read: areas.length };
    }
    const name = `${stem}.${format}`;
    const document = await this.document(ctx, { stored, run, profiles, selected, district, issue });
    const task = { files: [{ name, document }], format, archive: false };
    return { task, name, mediaType: MEDIA_TYPES[format], read: areas.length };
  }

  private async document(
    ctx: ActorContext,
    gathered: {
      readonly stored: StoredDocument;
      readonly run: IndexRunView;
      readonly profiles: readonly ProfileFacts[];
      readonly selected: ReadonlySet<string>;
      readonly district: DrawnDistrict | null;
      readonly issue: Issue;
    },
  ): Promise<PaperDocument> {
    const { stored, run, profiles, selected, district, issue } = gathered;
    if (stored.kind !== 'social_report') {
      return profilesDocument(run, profiles, { ...issue, selectedOnly: stored.kind === 'selected_profiles' });
    }
    const certainty = await this.certainties.certainty(ctx, run.number, null);
    const definitions = await definitionsOf(this.facts, ctx, run);
    return socialReport({ run, certainty, profiles, selected, district, definitions }, issue);
  }

  private async profiles(
    ctx: ActorContext,
    of: {
      readonly areas: readonly RunAreaView[];
      readonly runNumber: number;
      readonly district: DrawnDistrict | null;
    },
    progress: (done: number) => void,
  ): Promise<ProfileFacts[]> {
    const profiles: ProfileFacts[] = [];
    for (const { id } of of.areas) {
      progress(profiles.length);
      profiles.push(await this.facts.facts(ctx, id, { run: of.runNumber }, { district: of.district }));
    }
    progress(profiles.length);
    return profiles;
  }

  /** Areas with special need for action: those whose selection is in force, on whichever run they were selected. */
  private async selected(ctx: ActorContext, run: IndexRunView): Promise<ReadonlySet<string>> {
    const { selections } = await this.selections.list(ctx, run.edition.id);
    return new Set(selections.filter(({ endedAt }) => endedAt === null).map(({ area }) => area.id));
  }
}
