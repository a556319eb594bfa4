import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Role } from '@quartierwerk/domain/access/roles';

/** One look: a page as the role that works on it, and where a dialog belongs to it, the button or buttons that open it. */
export interface Look {
  /** What stands in braces is new in every house; `ground.ts` finds or makes it. */
  readonly address: string;
  readonly as: Role | null;
  readonly open?: string | string[];
  /** Where the page sends whoever comes, if it shows nothing itself. */
  readonly leadsTo?: string;
}

/** Every page that stands. A test of the client compares the list with its routes, so that none is forgotten; that is why it is data. */
export const LOOKS = JSON.parse(readFileSync(path.join(import.meta.dirname, 'pages.json'), 'utf8')) as readonly Look[];
