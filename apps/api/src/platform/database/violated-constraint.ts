import { Refused } from '../http/refused.js';

/** Classes of broken constraints (PostgreSQL, appendix A). */
const UNIQUE = '23505';
const REFERENCE = '23503';

/**
 * Runs a statement and turns a constraint that it breaks into a refusal. The constraint decides, not a question asked before: two
 * people who create the same thing at once would both get "no" from the question. The caller must let the refusal end the command,
 * because the transaction is broken.
 *
 * @param refusals by name of the unique constraint, and `reference` for any foreign key
 */
export async function refusing<Result>(
  refusals: Readonly<Record<string, () => Refused>>,
  statement: () => Promise<Result>,
): Promise<Result> {
  try {
    return await statement();
  } catch (error) {
    const { code, constraint } = factsOf(error);
    const refusal = code === REFERENCE ? refusals['reference'] : code === UNIQUE ? refusals[constraint] : undefined;
    throw refusal ? refusal() : error;
  }
}

/** Text that no database takes: a NUL, or half of a pair of UTF-16 (22021, 22P05). */
const TEXT = ['22021', '22P05'];

/**
 * What a statement's failure means when nobody has given it a meaning of its own. Ids are made by the client; one that exists already
 * was sent before, under another idempotency key.
 */
export function usualRefusal(error: unknown): Refused | null {
  const { code, constraint } = factsOf(error);
  // Row-level security keeps the columns out of the message; every primary key has the name that PostgreSQL gives it.
  if (code === UNIQUE && constraint.endsWith('_pkey')) return new Refused('ID_TAKEN');
  return TEXT.includes(code) ? new Refused('REQUEST_MALFORMED') : null;
}

function factsOf(error: unknown): { code: string; constraint: string } {
  const { code, constraint } = ((error as { driverError?: unknown } | null)?.driverError ?? {}) as Record<
    string,
    unknown
  >;
  return { code: String(code ?? ''), constraint: String(constraint ?? '') };
}

/** A refusal that stands at a field of the form. */
export function refusedAt(path: string, refused: Refused): Refused {
  const problem = { path, code: refused.code, ...(refused.params ? { params: refused.params } : {}) };
  return new Refused(refused.code, refused.params, { errors: [problem] });
}
