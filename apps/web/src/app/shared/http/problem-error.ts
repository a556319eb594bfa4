/**
 * What went wrong with a request: the API's problem details (RFC 9457), or one of the two things that only the client can know: no
 * connection, and an answer that is not ours. Words for it are in `words/error-words.ts`.
 */
import { type HttpErrorResponse } from '@angular/common/http';
import { ERROR_STATUS, type ErrorCode } from '@quartierwerk/contracts/http/error-codes';
import type { FieldProblem, Problem } from '@quartierwerk/contracts/http/problem';

export type ClientErrorCode = 'CONNECTION_LOST' | 'ANSWER_UNREADABLE';
export type ProblemCode = ErrorCode | ClientErrorCode;
export type ProblemParams = Readonly<Record<string, string | number | boolean>>;

export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly code: ProblemCode,
    readonly status: number,
    readonly params: ProblemParams = {},
    readonly fields: readonly FieldProblem[] = [],
    readonly requestId: string | null = null,
    /** With 412: the thing as it stands now. */
    readonly current: unknown = null,
  ) {
    super(code);
  }

  /** Reads an error of the HTTP client. */
  static from(response: HttpErrorResponse): ProblemError {
    const body: unknown = typeof response.error === 'string' ? parsed(response.error) : bodyOf(response.error);
    if (isProblem(body)) {
      return new ProblemError(body.code, body.status, body.params, body.errors, body.requestId, body.current ?? null);
    }
    // A gateway in between answers 502 or 504 in its own words when the API is away.
    if ([0, 502, 504].includes(response.status)) return new ProblemError('CONNECTION_LOST', response.status);
    return new ProblemError('ANSWER_UNREADABLE', response.status);
  }
}

/** Where a file was asked for, a refusal comes as bytes, too. */
function bodyOf(error: unknown): unknown {
  return error instanceof ArrayBuffer ? parsed(new TextDecoder().decode(error)) : error;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the caller treats it as an unreadable answer.
    return null;
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && String(body.code) in ERROR_STATUS;
}

/** Whether an error carries this code. */
export function isProblemWith(error: unknown, ...codes: readonly ProblemCode[]): error is ProblemError {
  return error instanceof ProblemError && codes.includes(error.code);
}
