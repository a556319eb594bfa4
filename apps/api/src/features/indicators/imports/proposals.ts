import { Injectable } from '@nestjs/common';
import type { PreviewRow } from '@quartierwerk/contracts/indicators/imports.views';
import type { ColumnMapping } from '@quartierwerk/domain/indicators/import/mapping';
import { proposeColumns } from '@quartierwerk/domain/indicators/import/propose-mapping';
import type { AreaFinder } from '@quartierwerk/domain/indicators/import/table-facts';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { areaFinder, indicatorFinder } from './import-facts.js';

/** Editions whose areas are compared with a new table; older ones a person chooses by hand. */
const EDITIONS_TRIED = 8;

/** First guesses about a table: which area edition it speaks of, and what its columns hold. */
@Injectable()
export class Proposals {
  async columnsIn(
    tx: Tx,
    areaEditionId: string | null,
    heads: readonly string[],
    preview: readonly PreviewRow[],
  ): Promise<ColumnMapping[]> {
    const facts = { areas: await areaFinder(tx, areaEditionId), indicators: await indicatorFinder(tx) };
    return proposeColumns(
      heads,
      preview.map(({ cells }) => cells),
      facts,
    );
  }

  /** The edition whose areas most cells of the preview name; among equals the one in force. */
  async areaEditionIn(tx: Tx, preview: readonly PreviewRow[]): Promise<string | null> {
    const editions = await tx.sql<{ id: string }>(
      `SELECT id FROM area_edition WHERE workspace_id = $1 ORDER BY valid_to IS NULL DESC, valid_from DESC LIMIT $2`,
      [tx.workspaceId, EDITIONS_TRIED],
    );
    let best: { id: string; known: number } | null = null;
    for (const { id } of editions) {
      const known = countKnown(await areaFinder(tx, id), preview);
      if (!best || known > best.known) best = { id, known };
    }
    return best?.id ?? null;
  }
}

function countKnown(areas: AreaFinder, preview: readonly PreviewRow[]): number {
  const names = (cell: string): boolean => {
    const text = cell.trim();
    if (text === '') return false;
    const lookup = areas.findByCode(text);
    return lookup.found || lookup.reason === 'leading_zero' || areas.findByName(text, '').found;
  };
  return preview.reduce((known, { cells }) => known + cells.filter(names).length, 0);
}
