import { beginningOf, lettersOf, wordsToFind } from '@quartierwerk/domain/chain/spelling';
import { NAMED_IN_ADDRESSES, type NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import type { Tx, WriteTx } from '../../platform/database/unit-of-work.js';

/** Behind every letter, so that a word and this is the end of all that begin with it. */
const LAST = '\uffff';

/** A node as far as the search knows it. */
export interface Worded {
  readonly id: string;
  readonly kind: NodeKind;
  readonly code?: string | null;
  readonly title: string;
}

/**
 * Keeps the search's own index: which words stand in which title, and which words there are at all. Row-level security lets PostgreSQL use
 * an index only for comparisons that cannot leak, that is for equality and order, never for LIKE or trigrams; so a search first finds
 * the words meant among the workspace's vocabulary, then the nodes by equality.
 */
export async function addWords(tx: WriteTx, nodes: readonly Worded[]): Promise<void> {
  const rows = nodes.flatMap((node) => wordsOfNode(node).map((word) => ({ id: node.id, word })));
  await tx.sql(
    `INSERT INTO chain_vocabulary (workspace_id, word, letters)
     SELECT DISTINCT $1::uuid, word, letters FROM unnest($2::text[], $3::int[]) AS w (word, letters) ON CONFLICT DO NOTHING`,
    [tx.workspaceId, rows.map(({ word }) => word), rows.map(({ word }) => lettersOf(word))],
  );
  await tx.sql(
    `INSERT INTO chain_word (workspace_id, word, node_id)
     SELECT $1, w.word, w.id FROM unnest($2::text[], $3::uuid[]) AS w (word, id) ON CONFLICT DO NOTHING`,
    [tx.workspaceId, rows.map(({ word }) => word), rows.map(({ id }) => id)],
  );
}

/** After a new title: the words that are no longer there go, the new ones come. */
export async function changeWords(tx: WriteTx, node: Worded): Promise<void> {
  await tx.sql('DELETE FROM chain_word WHERE workspace_id = $1 AND node_id = $2 AND word <> ALL ($3::text[])', [
    tx.workspaceId,
    node.id,
    wordsOfNode(node),
  ]);
  await addWords(tx, [node]);
}

function wordsOfNode({ kind, code, title }: Worded): string[] {
  return wordsToFind(NAMED_IN_ADDRESSES.includes(kind) ? title : `${code ?? ''} ${title}`);
}

/**
 * Words of the vocabulary that come into question for one that was typed, before they are compared: of a fitting length or longer ones of
 * the same beginning, and with nearly the same letters. A slip takes at most one letter away and brings at most one.
 */
export function vocabularyNear(tx: Tx, typed: string, slips: number): Promise<{ word: string }[]> {
  return tx.sql<{ word: string }>(
    `SELECT word FROM chain_vocabulary
      WHERE workspace_id = $1 AND bit_count(($6::int & ~letters)::bit(32)) <= $7
        AND (length(word) BETWEEN $2 AND $3 AND bit_count((letters & ~$6::int)::bit(32)) <= $7
             OR word >= $4 AND word < $5 AND length(word) > $3)`,
    [
      ...[tx.workspaceId, typed.length - slips, typed.length + slips],
      ...[typed.slice(0, 1), `${typed.slice(0, 1)}${LAST}`, lettersOf(typed), slips],
    ],
  );
}

/** Words that begin with what was typed, or hold it, or begin nearly so: all of it in one reading of the vocabulary. */
export function vocabularyWith(tx: Tx, typed: string): Promise<{ word: string }[]> {
  return typed.length < 3
    ? tx.sql(
        `SELECT word FROM chain_vocabulary WHERE workspace_id = $1 AND word >= $2 AND word < $3 ORDER BY word LIMIT 500`,
        [tx.workspaceId, typed, `${typed}${LAST}`],
      )
    : tx.sql(
        `SELECT word FROM chain_vocabulary
          WHERE workspace_id = $1 AND (strpos(word, $2) > 0 OR starts_with(word, $3)) LIMIT 500`,
        [tx.workspaceId, typed, beginningOf(typed)],
      );
}
