import { Injectable } from '@nestjs/common';
import type { ImprintBody } from '@quartierwerk/contracts/identity/imprint.dto';
import type { ImprintView } from '@quartierwerk/contracts/identity/imprint.views';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';

const COLUMNS = `office, street, postal_code AS "postalCode", town, email, phone, accessibility_email AS "accessibilityEmail",
  accessibility_phone AS "accessibilityPhone", privacy_email AS "privacyEmail"`;

/** For a query that reads it beside something else, as `i`. */
export const IMPRINT_JSON = `CASE WHEN i.workspace_id IS NOT NULL THEN json_build_object('office', i.office, 'street', i.street,
  'postalCode', i.postal_code, 'town', i.town, 'email', i.email, 'phone', i.phone, 'accessibilityEmail', i.accessibility_email,
  'accessibilityPhone', i.accessibility_phone, 'privacyEmail', i.privacy_email) END`;

const EMPTY = {
  ...{ office: '', street: '', postalCode: '', town: '', email: '', phone: '' },
  ...{ accessibilityEmail: '', accessibilityPhone: '', privacyEmail: '', version: 0 },
};

/** Who answers for the public pages of the workspace. */
@Injectable()
export class Imprints {
  constructor(private readonly uow: UnitOfWork) {}

  imprint(ctx: ActorContext): Promise<ImprintView> {
    return this.uow.read(ctx, (tx) => imprintIn(tx));
  }

  /** The first time it is entered the seen version is 0. @throws Refused `VERSION_STALE` */
  revise(ctx: ActorContext, version: number, body: Readonly<ImprintBody>): Promise<ImprintView> {
    return this.uow.run(ctx, async (tx) => {
      const { office, street, postalCode, town, email, phone } = body;
      const { accessibilityEmail, accessibilityPhone, privacyEmail } = body;
      const written = await tx.sql(
        `INSERT INTO imprint (workspace_id, office, street, postal_code, town, email, phone, accessibility_email,
                              accessibility_phone, privacy_email)
         VALUES ($1, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (workspace_id) DO UPDATE SET office = $3, street = $4, postal_code = $5, town = $6, email = $7, phone = $8,
           accessibility_email = $9, accessibility_phone = $10, privacy_email = $11, version = imprint.version + 1
         WHERE imprint.version = $2 RETURNING version`,
        [
          ...[tx.workspaceId, version, office.trim(), street.trim(), postalCode, town.trim(), email, phone],
          ...[accessibilityEmail, accessibilityPhone, privacyEmail],
        ],
      );
      if (written.length === 0) throw new Refused('VERSION_STALE', undefined, { current: await imprintIn(tx) });
      tx.record({ action: 'identity.revise_imprint', objectKind: 'workspace', objectId: tx.workspaceId });
      return imprintIn(tx);
    });
  }
}

async function imprintIn(tx: Tx): Promise<ImprintView> {
  const [place] = await tx.sql<{ slug: string }>('SELECT slug FROM workspace WHERE id = $1', [tx.workspaceId]);
  const [row] = await tx.sql<Omit<ImprintView, 'entered' | 'place'>>(
    `SELECT ${COLUMNS}, version FROM imprint WHERE workspace_id = $1`,
    [tx.workspaceId],
  );
  return { ...(row ?? EMPTY), entered: row !== undefined, place: place?.slug ?? '' };
}
