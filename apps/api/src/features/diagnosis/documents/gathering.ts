import { Inject, Injectable } from '@nestjs/common';
import type { RunCertaintyView } from '@quartierwerk/contracts/diagnosis/certainty.views';
import type { IndexRunView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { SETTINGS, type Settings } from '../../../platform/config/settings.js';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
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
import { type FactsWithoutSpan, type Issue, spanOf } from './profile-facts.js';
import { ProfileFactsQueries } from './profile-facts.queries.js';
import { profilesDocument } from './profiles-document.js';
import { type Definition, definitionsOf } from './report-definitions.js';
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

/** What a document of many areas says, all of one state of the workspace. */
interface Read {
  readonly run: IndexRunView;
  readonly selected: ReadonlySet<string>;
  readonly district: DrawnDistrict | null;
  readonly profiles: readonly FactsWithoutSpan[];
  /** Called when the transaction is over. */
  readonly draw: () => Promise<RunCertaintyView>;
  /** For a social report only. */
  readonly definitions: readonly Definition[];
}

/** Reads everything that a document of many areas says, area by area, and says after each how far it is. */
@Injectable()
export class Gathering {
  constructor(
    private readonly uow: UnitOfWork,
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
    const { kind, format } = stored;
    const single = stored.singleFiles && kind !== 'social_report';
    const read = await this.uow.read(ctx, (tx) =>
      this.read(tx, stored, (done, areas) => progress(done, areas + (single ? areas : 1))),
    );
    const { run } = read;
    const certainty = await read.draw();
    const profiles = read.profiles.map((one) => ({ ...one, span: spanOf(certainty, one.sheet.areaId) }));
    const issue: Issue = { day: dayOf(ctx.now()), demonstration: this.settings.demonstration };
    const stem = `${kind === 'social_report' ? 'sozialbericht' : 'steckbriefe'}-${run.year}-lauf-${run.number}`;
    if (single) {
      const files = profiles.map((one) => ({
        name: `${profileFileName(one)}.${format}`,
        document: profileDocument(one, issue),
      }));
      const task = { files, format, archive: true };
      return { task, name: `${stem}.zip`, mediaType: MEDIA_TYPES.zip, read: profiles.length };
    }
    const name = `${stem}.${format}`;
    const document =
      kind === 'social_report'
        ? socialReport({ ...read, certainty, profiles }, issue)
        : profilesDocument(run, profiles, { ...issue, selectedOnly: kind === 'selected_profiles' });
    const task = { files: [{ name, document }], format, archive: false };
    return { task, name, mediaType: MEDIA_TYPES[format], read: profiles.length };
  }

  /** In one transaction: no two pages of a document may tell of two states. */
  private async read(
    tx: Tx,
    { kind, runNumber }: StoredDocument,
    progress: (done: number, areas: number) => void,
  ): Promise<Read> {
    const run = await this.runs.runOfNumber(tx, runNumber);
    const selected = await this.selected(tx, run);
    const areas = kind === 'selected_profiles' ? run.areas.filter(({ id }) => selected.has(id)) : run.areas;
    if (areas.length === 0) throw new NothingToWrite();
    const district = await this.facts.districtIn(tx, run.edition.id);
    const draw = await this.certainties.certaintyIn(tx, run.number, null);
    const definitions = kind === 'social_report' ? await definitionsOf(tx, run) : [];
    const profiles: FactsWithoutSpan[] = [];
    for (const { id } of areas) {
      progress(profiles.length, areas.length);
      profiles.push(await this.facts.factsIn(tx, id, { run: runNumber }, district));
    }
    progress(profiles.length, areas.length);
    return { run, selected, district, profiles, draw, definitions };
  }

  /** Areas with special need for action: those whose selection is in force, on whichever run they were selected. */
  private async selected(tx: Tx, run: IndexRunView): Promise<ReadonlySet<string>> {
    const { selections } = await this.selections.listIn(tx, run.edition.id);
    return new Set(selections.filter(({ endedAt }) => endedAt === null).map(({ area }) => area.id));
  }
}
