import { Injectable } from '@nestjs/common';
import type {
  ExpertNoteView,
  ProfileAction,
  ProfileContentView,
  ProfileEditionView,
  ProfileStatementView,
} from '@quartierwerk/contracts/diagnosis/profile.views';
import { noteChangeVerdict } from '@quartierwerk/domain/diagnosis/note-rule';
import {
  newEditionVerdict,
  profileWorkflow,
  seesProfileDrafts,
  statementsVerdict,
} from '@quartierwerk/domain/diagnosis/profile-workflow';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { restrictedRuns } from '../../chain/index.js';
import { Refused } from '../../../platform/http/refused.js';

const STATEMENT = `s.id, s.kind, s.text, s.source, s.created_at AS "createdAt", c.display_name AS "createdBy", s.version,
  CASE WHEN i.id IS NOT NULL THEN json_build_object('indicatorId', i.id, 'indicatorCode', i.code,
    'indicatorName', coalesce(ie.name, i.code), 'runId', l.pinned -> 'runId', 'runNumber', l.pinned -> 'runNumber', 'year', l.pinned -> 'year',
    'rate', l.pinned -> 'rate', 'deviation', l.pinned -> 'deviation', 'rank', l.pinned -> 'rank') END AS evidence`;

/** The figure comes from the link that pins it, not from today's values. */
const STATEMENT_SOURCE = `profile_statement s
  LEFT JOIN user_account c ON c.id = s.created_by
  LEFT JOIN indicator i ON i.workspace_id = s.workspace_id AND i.id = s.indicator_id
  LEFT JOIN chain_link l ON l.workspace_id = s.workspace_id AND l.to_id = s.id AND l.relation = 'evidences'
    AND l.from_id = s.indicator_id AND l.ended_at IS NULL
  LEFT JOIN indicator_edition ie ON ie.workspace_id = s.workspace_id AND ie.id = (l.pinned ->> 'indicatorEditionId')::uuid`;

const NOTE = `n.id, n.indicator_id AS "indicatorId", i.code AS "indicatorCode", n.text, n.author_role AS "authorRole",
  CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', o.name) END AS organisation, n.confidence, n.source,
  n.noted_on::text AS "notedOn", n.created_at AS "createdAt", n.version, n.created_by AS "writtenBy"`;

const NOTE_SOURCE = `expert_note n
  LEFT JOIN indicator i ON i.workspace_id = n.workspace_id AND i.id = n.indicator_id
  LEFT JOIN organisation o ON o.workspace_id = n.workspace_id AND o.id = n.organisation_id`;

type Evidence = NonNullable<ProfileStatementView['evidence']>;
interface StatementRow extends Omit<ProfileStatementView, 'actions' | 'evidence'> {
  readonly evidence: (Evidence & { readonly runId: string | null }) | null;
}
interface NoteRow extends Omit<ExpertNoteView, 'actions'> {
  readonly writtenBy: string;
}

/** What people wrote about an area: editions of its profile, statements, notes, and what may be done next. */
@Injectable()
export class ProfileContentQueries {
  /**
   * @param edition number of the edition to show; the latest that the person may see when left out
   * @throws Refused `NOT_FOUND` when the area has no such edition, also for a draft that the person may not see
   */
  async contentIn(tx: Tx, areaId: string, edition?: number): Promise<ProfileContentView> {
    const editions = await this.editionsIn(tx, areaId);
    const profile = edition === undefined ? (editions[0] ?? null) : editions.find((one) => one.edition === edition);
    if (profile === undefined) throw new Refused('NOT_FOUND');
    const statements = profile ? await this.statementsIn(tx, profile) : [];
    return {
      areaId,
      profile,
      editions,
      statements,
      notes: await this.notesIn(tx, areaId),
      actions: actionsOf(tx, editions, profile, statements.length),
    };
  }

  /** Latest first; without the draft for whoever may not see it. */
  editionsIn(tx: Tx, areaId: string): Promise<ProfileEditionView[]> {
    return tx.sql<ProfileEditionView>(
      `SELECT p.id, p.edition, p.state, p.run_id AS "runId", r.number AS "runNumber", r.year, p.created_at AS "createdAt",
              c.display_name AS "createdBy", p.released_at AS "releasedAt", f.display_name AS "releasedBy", p.version
         FROM area_profile p
         JOIN index_run r ON r.workspace_id = p.workspace_id AND r.id = p.run_id
         LEFT JOIN user_account c ON c.id = p.created_by
         LEFT JOIN user_account f ON f.id = p.released_by
        WHERE p.workspace_id = $1 AND p.area_id = $2 AND ($3 OR p.state <> 'draft') ORDER BY p.edition DESC`,
      [tx.workspaceId, areaId, seesProfileDrafts(tx.actor.roles)],
    );
  }

  async statementsIn(tx: Tx, profile: Pick<ProfileEditionView, 'id' | 'state'>): Promise<ProfileStatementView[]> {
    const rows = await tx.sql<StatementRow>(
      `SELECT ${STATEMENT} FROM ${STATEMENT_SOURCE}
        WHERE s.workspace_id = $1 AND s.profile_id = $2 AND s.removed_at IS NULL ORDER BY s.position, s.id`,
      [tx.workspaceId, profile.id],
    );
    const open = may(tx, 'profiles.write') && statementsVerdict(profile.state).ok;
    const hidden = await restrictedRuns(tx, [...new Set(rows.flatMap(({ evidence }) => evidence?.runId ?? []))]);
    return rows.map((row) => ({
      ...row,
      evidence: row.evidence && readableEvidence(row.evidence, hidden),
      actions: open ? ['revise', 'remove'] : [],
    }));
  }

  /** Latest first. */
  async notesIn(tx: Tx, areaId: string): Promise<ExpertNoteView[]> {
    const rows = await tx.sql<NoteRow>(
      `SELECT ${NOTE} FROM ${NOTE_SOURCE}
        WHERE n.workspace_id = $1 AND n.area_id = $2 AND n.removed_at IS NULL ORDER BY n.noted_on DESC, n.created_at DESC, n.id`,
      [tx.workspaceId, areaId],
    );
    return rows.map(({ writtenBy, ...note }) => {
      const { userId, roles } = tx.actor;
      const own = noteChangeVerdict({ userId, roles }, { createdBy: writtenBy }).ok && may(tx, 'notes.write');
      return { ...note, actions: own ? ['revise', 'remove'] : [] };
    });
  }
}

/** Without its figures where the run that they come from is kept back. */
function readableEvidence(
  { runId, ...evidence }: Evidence & { readonly runId: string | null },
  hidden: ReadonlySet<string>,
): Evidence {
  return runId !== null && hidden.has(runId) ? { ...evidence, rate: null, deviation: null, rank: null } : evidence;
}

function actionsOf(
  ctx: ActorContext,
  editions: readonly ProfileEditionView[],
  shown: ProfileEditionView | null,
  statementCount: number,
): ProfileAction[] {
  const actions: ProfileAction[] = [];
  if (may(ctx, 'profiles.write')) {
    if (newEditionVerdict(editions.map(({ state }) => state)).ok) {
      actions.push(editions.length === 0 ? 'create' : 'create_edition');
    }
    if (shown && statementsVerdict(shown.state).ok) actions.push('add_statement');
  }
  if (shown && may(ctx, 'profiles.release') && profileWorkflow.can(shown.state, 'release', { statementCount }).ok) {
    actions.push('release');
  }
  if (may(ctx, 'notes.write')) actions.push('add_note');
  return actions;
}
