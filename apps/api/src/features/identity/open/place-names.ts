import type { WriteTx } from '../../../platform/database/unit-of-work.js';

/** Somebody publishes under this name already, and what is printed on slips and posters must not lead to another place. */
export class PlaceNameTaken extends Error {
  constructor(readonly slug: string) {
    super(`"${slug}" is taken: another workspace publishes under this address. Choose another one.`);
  }
}

/** The workspace's own name in public addresses, at its founding. @throws PlaceNameTaken */
export async function takeOwnPlace(tx: WriteTx, slug: string, name: string, unlisted: boolean): Promise<void> {
  await lockNames(tx);
  if ((await tx.sql('SELECT 1 FROM open_place WHERE slug = $1', [slug])).length > 0) throw new PlaceNameTaken(slug);
  await tx.sql('INSERT INTO open_place (workspace_id, slug, name, own, unlisted) VALUES ($1, $2, $3, true, $4)', [
    ...[tx.workspaceId, slug, name, unlisted],
  ]);
}

/**
 * The name of a publisher in public addresses; one that stands already is used. Two workspaces may each know a town of one name: the
 * second gets a number, so that an address leads to one place only.
 *
 * @param base the name as addresses write it
 */
export async function placeOf(tx: WriteTx, name: string, base: string): Promise<string> {
  await lockNames(tx);
  const taken = await tx.sql<{ slug: string; own: boolean }>(
    `SELECT slug, workspace_id = $1 AND name = $2 AS own FROM open_place WHERE slug = $3 OR starts_with(slug, $3 || '-')`,
    [tx.workspaceId, name, base],
  );
  const own = taken.find((place) => place.own);
  if (own) return own.slug;
  let slug = base;
  for (let nth = 2; taken.some((place) => place.slug === slug); nth++) slug = `${base}-${nth}`;
  await tx.sql('INSERT INTO open_place (workspace_id, slug, name) VALUES ($1, $2, $3)', [tx.workspaceId, slug, name]);
  return slug;
}

/** One lock for all names, because a name with a number may be the whole name of somebody else. */
async function lockNames(tx: WriteTx): Promise<void> {
  await tx.sql(`SELECT pg_advisory_xact_lock(hashtextextended('open_place', 0))`);
}
