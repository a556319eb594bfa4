import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import { type ImportMapping, NO_FIXES } from '@quartierwerk/domain/indicators/import/mapping';
import { type WriteTx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { type DeliveredTable, deliveredTable } from './delivered-table.js';
import { ImportQueries } from './imports.queries.js';
import { Imports, type Versioned } from './imports.service.js';
import { Proposals } from './proposals.js';
import type { ImportRun } from './run-store.js';
import { fetchFile, removeFiles, storeText } from './stored-files.js';

/** Reads another sheet of a delivered workbook: the file stays, the table is made anew. */
@Injectable()
export class SheetChoice {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: ImportQueries,
    private readonly imports: Imports,
    private readonly proposals: Proposals,
  ) {}

  /** @throws Refused `NOT_FOUND` for a sheet that the workbook does not have, `FILE_NOT_A_TABLE` and others for one that is none */
  async choose(ctx: ActorContext, seen: Versioned, sheet: number): Promise<ImportView> {
    const run = await this.uow.read(ctx, (tx) => this.queries.runIn(tx, seen.id));
    const { originFileId, origin } = run;
    if (originFileId === null || origin?.kind !== 'workbook' || !origin.sheets[sheet]) throw new Refused('NOT_FOUND');
    const folder = await mkdtemp(path.join(tmpdir(), 'quartierwerk-sheet-'));
    try {
      const file = path.join(folder, 'file');
      await fetchFile(this.uow, ctx, originFileId, file);
      const spooled = { path: file, size: run.fileSize, sha256: run.fileSha256, head: new Uint8Array() };
      const table = await deliveredTable(folder, { ...spooled, verdict: null, container: 'workbook' }, { sheet });
      return await this.uow.run(ctx, async (tx) => {
        await this.replace(tx, seen, table);
        tx.record({
          action: 'indicators.choose_sheet',
          objectKind: 'import_run',
          objectId: seen.id,
          payload: { sheet },
        });
        return this.queries.importIn(tx, seen.id);
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async replace(tx: WriteTx, seen: Versioned, { text, origin }: DeliveredTable): Promise<void> {
    const run = await this.imports.runFor(tx, seen, 'revise');
    const fileId = await storeText(tx, run.fileName, { sha256: run.fileSha256 }, text);
    const mapping = await this.mappingFor(tx, run, { fileId, dialect: text.dialect });
    await this.imports.change(tx, seen, {
      file_id: fileId,
      line_count: text.verdict.lines,
      dialect: JSON.stringify(text.dialect),
      origin: JSON.stringify(origin),
      mapping: JSON.stringify(mapping),
      state: 'uploaded',
      check_result: null,
    });
    await removeFiles(tx, [run.fileId]);
  }

  /** Columns and areas are proposed anew; what was typed about the delivery stays. */
  private async mappingFor(
    tx: WriteTx,
    { mapping }: ImportRun,
    table: Pick<ImportRun, 'fileId' | 'dialect'>,
  ): Promise<ImportMapping> {
    const { heads, preview } = await this.queries.previewIn(tx, table);
    const areaEditionId = (await this.proposals.areaEditionIn(tx, preview)) ?? mapping.areaEditionId;
    const columns = await this.proposals.columnsIn(tx, areaEditionId, heads, preview);
    return { ...mapping, areaEditionId, columns, fixes: NO_FIXES };
  }
}
