import { Injectable } from '@nestjs/common';
import type { StationBody } from '@quartierwerk/contracts/participation/event.dto';
import { stationRemovalVerdict } from '@quartierwerk/domain/participation/event-workflow';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';

interface StationRow {
  readonly id: string;
  readonly number: number;
  readonly used: number;
}

/** Writes the stations of an event as a whole. A station keeps its number, because receipts begin with it. */
@Injectable()
export class Stations {
  /** @throws Refused `STATION_USED` when one is left out at which something was said, `STATION_UNKNOWN` for one of another event */
  async write(tx: WriteTx, eventId: string, stations: readonly StationBody[]): Promise<void> {
    const standing = await tx.sql<StationRow>(
      `SELECT s.id, s.number, (SELECT count(*)::int FROM contribution c WHERE c.workspace_id = s.workspace_id AND c.station_id = s.id) AS used
         FROM station s WHERE s.workspace_id = $1 AND s.conference_id = $2`,
      [tx.workspaceId, eventId],
    );
    const wanted = new Set(stations.map(({ id }) => id));
    await refuseForeign(tx, eventId, [...wanted]);
    const left = standing.filter(({ id }) => !wanted.has(id));
    for (const { id, used } of left) {
      const verdict = stationRemovalVerdict(used);
      if (!verdict.ok) throw Refused.because(verdict);
      await tx.sql('DELETE FROM station WHERE workspace_id = $1 AND id = $2', [tx.workspaceId, id]);
    }
    const numbers = new Map(standing.filter(({ id }) => wanted.has(id)).map(({ id, number }) => [id, number]));
    const taken = new Set(numbers.values());
    for (const [position, station] of stations.entries()) {
      const number = numbers.get(station.id) ?? freeNumber(taken);
      taken.add(number);
      await tx.sql(
        `INSERT INTO station (workspace_id, id, conference_id, number, name, method, position) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (workspace_id, id) DO UPDATE SET name = excluded.name, method = excluded.method, position = excluded.position`,
        [tx.workspaceId, station.id, eventId, number, station.name, station.method, position],
      );
    }
  }
}

async function refuseForeign(tx: WriteTx, eventId: string, ids: readonly string[]): Promise<void> {
  const foreign = await tx.sql(
    'SELECT 1 FROM station WHERE workspace_id = $1 AND id = ANY ($2::uuid[]) AND conference_id <> $3',
    [tx.workspaceId, ids, eventId],
  );
  if (foreign.length > 0) throw new Refused('STATION_UNKNOWN');
}

function freeNumber(taken: ReadonlySet<number>): number {
  let number = 1;
  while (taken.has(number)) number++;
  return number;
}
