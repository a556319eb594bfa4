import type { Settings } from '../../../platform/config/settings.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';

export interface LetterReader {
  readonly organisationId: string;
  readonly email: string;
}

/**
 * People who deliver for an organisation and have a letter box. Personas of the demonstration have none: their letters are taken along only
 * where they cannot leave the house.
 */
export function letterReaders(tx: Tx, { demonstration, mail }: Settings): Promise<LetterReader[]> {
  return tx.sql<LetterReader>(
    `SELECT DISTINCT m.organisation_id AS "organisationId", u.email
       FROM membership m JOIN user_account u ON u.id = m.user_id
      WHERE m.workspace_id = $1 AND m.ended_at IS NULL AND m.suspended_at IS NULL AND 'data_provider' = ANY (m.roles)
        AND u.state = 'active' AND ($2 OR u.persona IS NULL) ORDER BY u.email`,
    [tx.workspaceId, demonstration && mail.smtpUrl === null],
  );
}
