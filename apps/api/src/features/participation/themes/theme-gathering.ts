import { Injectable } from '@nestjs/common';
import { contributionWorkflow, groupingVerdict } from '@quartierwerk/domain/participation/contribution-workflow';
import {
  type ChosenThemeRefusal,
  chosenThemeVerdict,
  type Gathered as Held,
  gatheredIn,
  gatherVerdict,
  type Origin,
  survivorOf,
  themeFitVerdict,
} from '@quartierwerk/domain/participation/theme-rule';
import type { ContributionState, ThemeState } from '@quartierwerk/domain/participation/vocabulary';
import { ALLOWED, refuse, type Verdict } from '@quartierwerk/domain/verdict/verdict';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine, visibleTo } from '../../chain/index.js';
import { checkEventChange } from '../events/event-access.js';

export interface LockedTheme extends Origin {
  readonly id: string;
  readonly name: string;
  readonly state: ThemeState;
  readonly mergedInto: string | null;
  readonly organisationId: string;
  readonly version: number;
}

/** The theme at the end of all merges, held against a further one. */
export interface StandingTheme extends Origin {
  readonly id: string;
  readonly state: ThemeState;
}

interface Gathered extends Origin {
  readonly id: string;
  readonly state: ContributionState;
  readonly themeId: string | null;
  readonly themeState: ThemeState | null;
  readonly organisationId: string;
}

type Moving = Pick<Gathered, 'id' | 'state'>;

export type ProposalRefusal = 'CONTRIBUTION_SETTLED' | ChosenThemeRefusal;

const CAUSE = 'moved to another theme';

/**
 * Puts contributions into themes. Whoever adds holds the theme shared, whoever merges holds it alone: an addition either comes before the
 * merge and moves with the rest, or it comes after and goes where the theme went. None is lost.
 */
@Injectable()
export class ThemeGathering {
  constructor(private readonly spine: Spine) {}

  /**
   * The theme that stands where this one was, locked against a merge.
   *
   * @throws Refused `NOT_FOUND`, `EVENT_OF_ANOTHER`
   */
  async hold(tx: WriteTx, id: string, mode: 'SHARE' | 'UPDATE'): Promise<LockedTheme> {
    let theme = await lockTheme(tx, id, mode);
    while (theme?.mergedInto) theme = await lockTheme(tx, theme.mergedInto, mode);
    if (!theme) throw new Refused('NOT_FOUND');
    checkEventChange(tx, theme);
    return theme;
  }

  /**
   * Takes contributions up; those that stand there already stay as they are.
   *
   * @throws Refused `THEME_ELSEWHERE`, `CONTRIBUTION_SETTLED`, `THEME_ANSWERED`, `NOT_FOUND` when one is missing or hidden
   */
  async gather(tx: WriteTx, theme: LockedTheme, ids: readonly string[]): Promise<void> {
    const verdict = gatherVerdict(theme.state);
    if (!verdict.ok) throw Refused.because(verdict);
    for (const one of await lockContributions(tx, ids)) {
      if (one.themeId === theme.id) continue;
      const fits = themeFitVerdict(theme, one);
      if (!fits.ok) throw Refused.because(fits);
      const may = groupingVerdict(one.state);
      if (!may.ok) throw Refused.because(may);
      if (one.themeId) await this.endGathering(tx, one.themeId, one.id, CAUSE);
      await this.move(tx, one, theme.id);
    }
  }

  /** Lets go of contributions of the theme. @throws as `gather` */
  async release(tx: WriteTx, theme: LockedTheme, ids: readonly string[]): Promise<void> {
    for (const one of await lockContributions(tx, ids)) {
      if (one.themeId !== theme.id) continue;
      const may = groupingVerdict(one.state);
      if (!may.ok) throw Refused.because(may);
      await this.endGathering(tx, theme.id, one.id, 'released');
      await this.move(tx, one, null);
    }
  }

  /** What lies in the theme, locked in the order of its ids, whoever may read it. */
  async heldBy(tx: WriteTx, themeId: string): Promise<Held<Moving>> {
    return gatheredIn(
      await tx.sql<Moving>(
        'SELECT id, state FROM contribution WHERE workspace_id = $1 AND theme_id = $2 ORDER BY id FOR UPDATE',
        [tx.workspaceId, themeId],
      ),
    );
  }

  /** Lets go of what an answer to the theme does not speak for, whoever answers: not read, hence without asking whether it may be. */
  async leaveOut(tx: WriteTx, themeId: string, unchecked: readonly Moving[]): Promise<void> {
    for (const one of unchecked) {
      await this.endGathering(tx, themeId, one.id, 'not looked through when the theme was answered');
      await this.move(tx, one, null);
    }
  }

  /**
   * Where the themes chosen at a table stand now, held against a merge; in the order of their ids, before any contribution is locked. One
   * that is gone, or that another organisation gathers, is left out. A helper's code reaches the themes of its event alone.
   */
  async standing(
    tx: WriteTx,
    ids: readonly (string | null)[],
    { id: eventId, organisationId }: { readonly id: string; readonly organisationId: string },
  ): Promise<Map<string, StandingTheme>> {
    const own = await tx.sql<{ id: string }>(
      `SELECT t.id FROM theme t JOIN neighbourhood_conference e ON e.workspace_id = t.workspace_id AND e.id = t.conference_id
        WHERE t.workspace_id = $1 AND t.id = ANY ($2::uuid[]) AND e.organisation_id = $3
          AND ($4::uuid IS NULL OR t.conference_id = $4 OR EXISTS (
            SELECT 1 FROM contribution c WHERE c.workspace_id = t.workspace_id AND c.theme_id = t.id AND c.conference_id = $4))
        ORDER BY t.id`,
      [tx.workspaceId, ids.filter((id) => id !== null), organisationId, tx.capability ? eventId : null],
    );
    const wanted = own.map(({ id }) => id);
    const found = new Map<string, StandingTheme>();
    for (const id of wanted) {
      const theme = await standingTheme(tx, id);
      if (theme) found.set(id, theme);
    }
    return found;
  }

  /**
   * Follows the choice of the table; the theme is held already.
   *
   * @param theme null to leave its theme; undefined where none stands any more
   * @returns why it stays where it is: what stands in an answered theme was answered with it, and the chosen one may take nothing
   */
  async propose(
    tx: WriteTx,
    contributionId: string,
    theme: StandingTheme | null | undefined,
  ): Promise<Verdict<ProposalRefusal>> {
    const [one] = await lockContributions(tx, [contributionId]);
    if (!one || (theme !== undefined && (theme?.id ?? null) === one.themeId)) return ALLOWED;
    const leaves = one.themeState === null || gatherVerdict(one.themeState).ok;
    if (!leaves || !groupingVerdict(one.state).ok) return refuse('CONTRIBUTION_SETTLED');
    const takes = theme === null ? ALLOWED : chosenThemeVerdict(theme, one);
    if (!takes.ok) return takes;
    if (one.themeId) await this.endGathering(tx, one.themeId, one.id, CAUSE);
    await this.move(tx, one, theme?.id ?? null);
    return ALLOWED;
  }

  async endGathering(tx: WriteTx, themeId: string, contributionId: string, reason: string): Promise<void> {
    await this.spine.endLink(tx, { fromId: themeId, relation: 'gathers', toId: contributionId }, reason);
  }

  private async move(tx: WriteTx, one: Moving, themeId: string | null): Promise<void> {
    const facts = { themed: themeId !== null, discard: null };
    const step = contributionWorkflow.apply(one.state, themeId ? 'group' : 'ungroup', facts);
    const state = step.ok ? step.state : one.state;
    await tx.sql(
      'UPDATE contribution SET theme_id = $3, state = $4, version = version + 1 WHERE workspace_id = $1 AND id = $2',
      [tx.workspaceId, one.id, themeId, state],
    );
    if (state !== one.state) await this.spine.changeNode(tx, one.id, { state });
    if (themeId) await this.spine.addLinks(tx, [{ fromId: themeId, relation: 'gathers', toId: one.id }]);
  }
}

async function lockTheme(tx: WriteTx, id: string, mode: 'SHARE' | 'UPDATE'): Promise<LockedTheme | undefined> {
  const { where, params } = visibleTo(tx, 'n', 1);
  const [theme] = await tx.sql<LockedTheme>(
    `SELECT t.id, t.name, t.state, t.merged_into AS "mergedInto", t.conference_id AS "eventId", e.area_id AS "areaId",
            e.organisation_id AS "organisationId", t.version
       FROM theme t
       JOIN neighbourhood_conference e ON e.workspace_id = t.workspace_id AND e.id = t.conference_id
       JOIN chain_node n ON n.workspace_id = t.workspace_id AND n.id = t.id
      WHERE ${where} AND t.id = $4 FOR ${mode} OF t`,
    [...params, id],
  );
  return theme;
}

/** Locked in the order of their ids, so that two commands cannot wait for each other. @throws Refused `NOT_FOUND` */
async function lockContributions(tx: WriteTx, ids: readonly string[]): Promise<Gathered[]> {
  const { where, params } = visibleTo(tx, 'n', 1);
  const rows = await tx.sql<Gathered>(
    `SELECT c.id, c.state, c.theme_id AS "themeId", t.state AS "themeState", e.id AS "eventId", e.area_id AS "areaId", e.organisation_id AS "organisationId"
       FROM contribution c
       LEFT JOIN theme t ON t.workspace_id = c.workspace_id AND t.id = c.theme_id
       JOIN neighbourhood_conference e ON e.workspace_id = c.workspace_id AND e.id = c.conference_id
       JOIN chain_node n ON n.workspace_id = c.workspace_id AND n.id = c.id
      WHERE ${where} AND c.id = ANY ($4::uuid[]) ORDER BY c.id FOR UPDATE OF c`,
    [...params, ids],
  );
  if (rows.length < new Set(ids).size) throw new Refused('NOT_FOUND');
  for (const row of rows) checkEventChange(tx, row);
  return rows;
}

async function standingTheme(tx: WriteTx, id: string): Promise<StandingTheme | null> {
  const rows = await tx.sql<{ id: string; state: ThemeState; mergedInto: string | null }>(
    `WITH RECURSIVE way AS (
       SELECT id, state, merged_into FROM theme WHERE workspace_id = $1 AND id = $2
       UNION SELECT t.id, t.state, t.merged_into FROM theme t JOIN way ON t.workspace_id = $1 AND t.id = way.merged_into)
     SELECT w.id, w.state, w.merged_into AS "mergedInto" FROM way w`,
    [tx.workspaceId, id],
  );
  const survivor = survivorOf(id, new Map(rows.map((row) => [row.id, row.mergedInto])));
  if (!rows.some((row) => row.id === survivor)) return null;
  // Held against a merge until the end of this command; whoever merged meanwhile has gone first, so it is read again.
  const [held] = await tx.sql<StandingTheme & { mergedInto: string | null }>(
    `SELECT t.id, t.state, t.merged_into AS "mergedInto", t.conference_id AS "eventId", e.area_id AS "areaId"
       FROM theme t JOIN neighbourhood_conference e ON e.workspace_id = t.workspace_id AND e.id = t.conference_id
      WHERE t.workspace_id = $1 AND t.id = $2 FOR SHARE OF t`,
    [tx.workspaceId, survivor],
  );
  return held?.mergedInto ? standingTheme(tx, held.mergedInto) : (held ?? null);
}
