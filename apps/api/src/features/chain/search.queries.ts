import { Injectable } from '@nestjs/common';
import type { ChainNodeView, SearchView } from '@quartierwerk/contracts/chain/chain.views';
import { forgivenSlips, SLIPPED, wordDistance, wordsOf } from '@quartierwerk/domain/chain/spelling';
import { type NodeKind, SENTENCE_KINDS } from '@quartierwerk/domain/chain/vocabulary';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { NODE_COLUMNS, NODE_CURRENT, NODE_SOURCE } from './node-columns.js';
import { vocabularyNear, vocabularyWith } from './node-words.js';
import { visibleTo } from './visibility.js';

const SEARCH_LIMIT = 20;
/** Further words of a query narrow nothing any more. */
const MOST_WORDS = 6;

interface WordMeant {
  /** Which word of the query. */
  readonly at: number;
  readonly word: string;
  readonly distance: number;
}

interface SearchFor {
  readonly query: string;
  readonly wordCount: number;
  readonly meant: readonly WordMeant[];
  readonly kinds: readonly NodeKind[] | undefined;
  readonly limit: number;
}

/** Search over all kinds of the spine, with slips of the keyboard forgiven where nothing else fits. */
@Injectable()
export class SearchQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Nodes in whose code or title every word of the query stands, the closest first.
   *
   * @param asked `kind`: only these, all without; `limit`: 20 without
   */
  search(
    ctx: ActorContext,
    {
      q: query,
      kind: kinds,
      limit = SEARCH_LIMIT,
    }: { readonly q: string; readonly kind?: readonly NodeKind[]; readonly limit?: number },
  ): Promise<SearchView> {
    return this.uow.read(ctx, async (tx) => {
      const typed = wordsOf(query).slice(0, MOST_WORDS);
      const meant: WordMeant[] = [];
      for (const [at, word] of typed.entries()) {
        const found = await wordsMeant(tx, word);
        if (found.length === 0) return { query, hits: [] };
        meant.push(...found.map((one) => ({ at, ...one })));
      }
      return {
        query,
        hits: typed.length === 0 ? [] : await nodesWith(tx, { query, wordCount: typed.length, meant, kinds, limit }),
      };
    });
  }
}

/** Slips are forgiven only where no word of the workspace holds what was typed; bent at its end, a word is the same. */
async function wordsMeant(tx: Tx, typed: string): Promise<Omit<WordMeant, 'at'>[]> {
  const holding = compared(typed, await vocabularyWith(tx, typed));
  const slips = forgivenSlips(typed.length);
  if (slips === 0 || holding.some(({ distance }) => distance < SLIPPED)) return holding;
  return compared(typed, await vocabularyNear(tx, typed, slips));
}

function compared(typed: string, words: readonly { readonly word: string }[]): Omit<WordMeant, 'at'>[] {
  return words.flatMap(({ word }) => {
    const distance = wordDistance(typed, word);
    return distance === null ? [] : [{ word, distance }];
  });
}

/**
 * First what holds the words whole or at their beginnings, then what merely contains them, then what is meant by slips; among equals the
 * things that people work on before the many sentences that were said about them.
 */
function nodesWith(tx: Tx, { query, wordCount, meant, kinds, limit }: SearchFor): Promise<ChainNodeView[]> {
  const { where, params } = visibleTo(tx, 'n', 1);
  return tx.sql<ChainNodeView>(
    `WITH fitting AS (
       SELECT node_id, greatest(max(distance), 1) AS farthest, sum(distance)::int AS distance
         FROM (SELECT w.node_id, m.at, min(m.distance) AS distance
                 FROM unnest($4::int[], $5::text[], $6::int[]) AS m (at, word, distance)
                 JOIN chain_word w ON w.workspace_id = $1 AND w.word = m.word
                GROUP BY w.node_id, m.at) each_word
        GROUP BY node_id HAVING count(*) = $7)
     SELECT ${NODE_COLUMNS} FROM fitting JOIN (${NODE_SOURCE}) ON n.id = fitting.node_id
      WHERE ${where} AND ${NODE_CURRENT} AND ($8::text[] IS NULL OR n.kind = ANY ($8::text[]))
      ORDER BY coalesce(lower(n.code) = $9, false) DESC, fitting.farthest, n.kind = ANY ($11::text[]), fitting.distance,
               n.changed_at DESC, n.title
      LIMIT $10`,
    [
      ...params,
      ...[meant.map(({ at }) => at), meant.map(({ word }) => word), meant.map(({ distance }) => distance)],
      ...[wordCount, kinds ?? null, query.trim().toLowerCase(), limit, SENTENCE_KINDS],
    ],
  );
}
