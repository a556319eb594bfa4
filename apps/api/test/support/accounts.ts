import type { Role } from '@quartierwerk/domain/access/roles';
import type { Response } from 'supertest';
import { type TestPerson, type TestWorkspace, aPerson } from './builders.js';
import { asAdmin } from './database.js';
import { hashPassword } from '../../src/features/identity/accounts/password-hash.js';

/** The password of every account of the tests. */
export const PASSWORD = 'Wiese am Fluss 3';

let hash: Promise<string> | null = null;

export interface TestAccount extends TestPerson {
  readonly email: string;
}

/** A person who can sign in with `PASSWORD`. */
export async function anAccount(workspace: TestWorkspace, roles: readonly Role[], now?: Date): Promise<TestAccount> {
  const person = await aPerson(workspace, roles, now);
  hash ??= hashPassword(PASSWORD);
  await asAdmin('UPDATE user_account SET password_hash = $2 WHERE id = $1', [person.userId, await hash]);
  return { ...person, email: `${person.userId}@test.example` };
}

/** The session cookie that an answer sets. */
export function cookieOf(response: Response): string {
  const [header] = response.headers['set-cookie'] as unknown as string[];
  if (!header) throw new Error('The answer sets no cookie.');
  return header.split(';', 1)[0] as string;
}
