/** What stands of the entries that a device sends, and of the places it names. */
import type { CaptureEntry } from '@quartierwerk/contracts/participation/contribution.dto';
import type { CapturedFields, ChangedFrom } from '@quartierwerk/domain/participation/capture-rule';
import type { ContributionState } from '@quartierwerk/domain/participation/vocabulary';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import type { StandingTheme } from '../themes/theme-gathering.js';

/** With the words as they were said, not the wording for others. */
export interface KnownRow extends CapturedFields {
  readonly id: string;
  readonly conferenceId: string | null;
  readonly revision: number;
  readonly state: ContributionState;
  readonly lookedThrough: boolean;
  /** The device without an account that it came from. */
  readonly deviceId: string | null;
}

export interface EventStation {
  readonly id: string;
  readonly number: number;
}

export interface Places {
  readonly stations: ReadonlyMap<string, EventStation>;
  /** The theme that stands where the chosen one was, by the id that the device knows. */
  readonly themes: ReadonlyMap<string, StandingTheme>;
}

/** What the device says, with themes where they stand by now and without a station that is gone. */
export function asItStands(
  entry: CaptureEntry,
  { stations, themes }: Places,
): { readonly from: ChangedFrom | null; readonly own: CapturedFields } {
  const { text, kind, language, voices, place, points } = entry;
  const standing = (id: string | null) => (id === null ? null : (themes.get(id)?.id ?? id));
  const own = {
    text,
    kind,
    language,
    voices,
    place,
    points,
    stationId: entry.stationId,
    themeId: standing(entry.themeId),
  };
  if (!entry.from) return { from: null, own };
  const { themeId, stationId, ...words } = entry.from;
  const moves = entry.stationId === null || stations.has(entry.stationId);
  return {
    from: {
      ...words,
      themeId: themeId === undefined ? undefined : standing(themeId),
      stationId: moves ? stationId : undefined,
    },
    own,
  };
}

/** Nodes that carry these ids already; one that is no contribution of this event is none of the device's. */
export async function knownRows(tx: WriteTx, ids: readonly string[]): Promise<Map<string, KnownRow>> {
  // Locked before they are read: what was just looked through must not be overwritten by an older text that is still on its way.
  await tx.sql('SELECT 1 FROM contribution WHERE workspace_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE', [
    tx.workspaceId,
    ids,
  ]);
  const rows = await tx.sql<KnownRow>(
    `SELECT n.id, c.conference_id AS "conferenceId", coalesce(c.revision, 0) AS revision, coalesce(c.state, 'discarded') AS state,
            c.redacted IS NOT NULL AS "lookedThrough", c.device_id AS "deviceId", c.original AS text, c.kind, c.language, c.voices, c.place,
            c.station_id AS "stationId", c.theme_id AS "themeId", coalesce(p.points, 0) AS points
       FROM chain_node n
       LEFT JOIN contribution c ON c.workspace_id = n.workspace_id AND c.id = n.id
       LEFT JOIN contribution_points p ON p.workspace_id = c.workspace_id AND p.contribution_id = c.id AND p.round = 1
      WHERE n.workspace_id = $1 AND n.id = ANY ($2::uuid[])`,
    [tx.workspaceId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export async function stationsOf(tx: WriteTx, eventId: string): Promise<Map<string, EventStation>> {
  const rows = await tx.sql<EventStation>(
    'SELECT id, number FROM station WHERE workspace_id = $1 AND conference_id = $2',
    [tx.workspaceId, eventId],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
