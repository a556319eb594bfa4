import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Role } from '@quartierwerk/domain/access/roles';
import { DataSource } from 'typeorm';

/** An account with its secrets; never leaves the feature. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly passwordHash: string | null;
  readonly state: 'invited' | 'active' | 'disabled' | 'erased';
  readonly persona: string | null;
  readonly sealedTotpSecret: Buffer | null;
  readonly totpConfirmedAt: Date | null;
}

export interface WorkspaceOfPerson {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly demonstration: boolean;
  readonly roles: Role[];
}

/** Any connection that gives rows: a transaction or the pool. */
type Sql = <Row>(text: string, params: readonly unknown[]) => Promise<Row[]>;

const COLUMNS = `id, email, display_name AS "displayName", password_hash AS "passwordHash", state, persona,
  totp_secret AS "sealedTotpSecret", totp_confirmed_at AS "totpConfirmedAt"`;

/**
 * Accounts are global: one person signs in once for all their workspaces, and before a workspace is known. These reads run on the
 * pool, outside of a workspace's transaction; changes to an account run in a command of the workspace the person acts in.
 */
@Injectable()
export class AccountRepository {
  private readonly pool: Sql;

  constructor(@InjectDataSource() dataSource: DataSource) {
    this.pool = <Row>(text: string, params: readonly unknown[]) => dataSource.query<Row[]>(text, [...params]);
  }

  async byEmail(email: string): Promise<Account | null> {
    const [account] = await this.pool<Account>(`SELECT ${COLUMNS} FROM user_account WHERE email = $1`, [
      normalised(email),
    ]);
    return account ?? null;
  }

  async byId(id: string, sql: Sql = this.pool): Promise<Account | null> {
    const [account] = await sql<Account>(`SELECT ${COLUMNS} FROM user_account WHERE id = $1`, [id]);
    return account ?? null;
  }

  /** The request for a new password behind a link, whether it is still usable or not. */
  async resetByToken(hash: Buffer): Promise<{ userId: string; expiresAt: Date; usedAt: Date | null } | null> {
    const [reset] = await this.pool<{ userId: string; expiresAt: Date; usedAt: Date | null }>(
      'SELECT user_id AS "userId", expires_at AS "expiresAt", used_at AS "usedAt" FROM password_reset WHERE token_hash = $1',
      [hash],
    );
    return reset ?? null;
  }

  /** The workspaces that the person may enter, the last used first. */
  workspacesOf(userId: string, sql: Sql = this.pool): Promise<WorkspaceOfPerson[]> {
    return sql<WorkspaceOfPerson>(
      `SELECT workspace_id AS id, name, short_name AS "shortName", demonstration, roles FROM workspaces_of($1)`,
      [userId],
    );
  }
}

/** E-mail addresses are compared without regard to case; two people never share an address that differs in case only. */
export function normalised(email: string): string {
  return email.trim().toLowerCase();
}
