import { Injectable } from '@nestjs/common';
import type { PinnedWordsView } from '@quartierwerk/contracts/conferences/recommendation.views';
import type { PinnedFigureView, PinnedRunView } from '@quartierwerk/contracts/diagnosis/pinned.views';
import type { EvidenceKind } from '@quartierwerk/domain/conferences/vocabulary';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Refused } from '../../platform/http/refused.js';
import { PinnedFigures } from '../diagnosis/index.js';

/** What a link keeps of its evidence; `type` says how to read the rest. */
export type Pinned =
  | (PinnedFigureView & { readonly type: 'figure' })
  | (PinnedRunView & { readonly type: 'run' })
  | (PinnedWordsView & { readonly type: 'words' });

export interface CitedNode {
  readonly id: string;
  readonly kind: EvidenceKind;
  /** The area that a figure is cited for; null where nobody named one. */
  readonly areaId: string | null;
  readonly runNumber?: number;
}

/** Reads what stands behind a finding or a recommendation, as it is at the moment in which it is cited. */
@Injectable()
export class PinnedEvidence {
  constructor(private readonly figures: PinnedFigures) {}

  /** @throws Refused `EVIDENCE_WITHOUT_AREA`, `EVIDENCE_WITHOUT_RUN`: only figures of a frozen run are cited */
  async of(tx: Tx, node: CitedNode): Promise<Pinned> {
    if (node.kind !== 'indicator' && node.kind !== 'index_run') {
      return { type: 'words', ...(await wordsOf(tx, node)) };
    }
    if (node.areaId === null) throw new Refused('EVIDENCE_WITHOUT_AREA');
    if (node.kind === 'indicator') {
      const figure = await this.figures.figure(tx, node.areaId, node.id, node.runNumber);
      if (!figure) throw new Refused('EVIDENCE_WITHOUT_RUN');
      return { type: 'figure', ...figure };
    }
    const run = await this.figures.rank(tx, node.areaId, node.id);
    if (!run) throw new Refused('EVIDENCE_WITHOUT_RUN');
    return { type: 'run', ...run };
  }
}

const SAID: Record<Exclude<EvidenceKind, 'indicator' | 'index_run'>, string> = {
  profile_statement: `SELECT s.text, s.kind AS statement, a.name || ', ' || p.edition AS said, NULL AS confidence,
      (s.created_at AT TIME ZONE 'Europe/Berlin')::date::text AS "on"
    FROM profile_statement s
    JOIN area_profile p ON p.workspace_id = s.workspace_id AND p.id = s.profile_id
    JOIN area a ON a.workspace_id = p.workspace_id AND a.id = p.area_id
   WHERE s.workspace_id = $1 AND s.id = $2`,
  expert_note: `SELECT n.text, NULL AS statement, n.author_role AS said, n.confidence, n.noted_on::text AS "on"
    FROM expert_note n WHERE n.workspace_id = $1 AND n.id = $2`,
  existing_offer: `SELECT e.name AS text, NULL AS statement, coalesce(nullif(e.provider_name, ''), o.name) AS said, NULL AS confidence,
      e.checked_on::text AS "on"
    FROM existing_offer e LEFT JOIN organisation o ON o.workspace_id = e.workspace_id AND o.id = e.organisation_id
   WHERE e.workspace_id = $1 AND e.id = $2`,
  finding: `SELECT f.text, NULL AS statement, 'F' || f.number AS said, NULL AS confidence, c.held_on::text AS "on"
    FROM finding f JOIN conference c ON c.workspace_id = f.workspace_id AND c.id = f.conference_id
   WHERE f.workspace_id = $1 AND f.id = $2`,
  contribution: `SELECT title AS text, NULL AS statement, code AS said, NULL AS confidence, valid_from::text AS "on"
    FROM chain_node WHERE workspace_id = $1 AND id = $2`,
  theme: `SELECT title AS text, NULL AS statement, code AS said, NULL AS confidence, valid_from::text AS "on"
    FROM chain_node WHERE workspace_id = $1 AND id = $2`,
};

async function wordsOf(tx: Tx, { id, kind }: CitedNode): Promise<PinnedWordsView> {
  if (kind === 'indicator' || kind === 'index_run') throw new Error(`A ${kind} has figures, no words.`);
  const [words] = await tx.sql<PinnedWordsView>(SAID[kind], [tx.workspaceId, id]);
  if (!words) throw new Refused('LINK_TARGET_UNKNOWN');
  return words;
}
