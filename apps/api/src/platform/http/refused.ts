import { ERROR_STATUS, type ErrorCode } from '@quartierwerk/contracts/http/error-codes';
import type { FieldProblem } from '@quartierwerk/contracts/http/problem';
import type { ReasonParams, Refusal } from '@quartierwerk/domain/verdict/verdict';

/** A refusal that ends a command: the unit of work rolls back, the filter answers with problem details. */
export class Refused extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    readonly params?: ReasonParams,
    readonly details: { readonly errors?: readonly FieldProblem[]; readonly current?: unknown } = {},
  ) {
    super(code);
    this.status = ERROR_STATUS[code];
  }

  /** Turns the reason of a domain rule into a refusal; the rule's reasons are error codes. */
  static because(refusal: Refusal<ErrorCode>): Refused {
    return new Refused(refusal.reason, refusal.params);
  }
}
