/** Errors on the wire: problem details of RFC 9457. Words live in the client's catalogue; here are codes and facts only. */
import type { ErrorCode } from './error-codes.js';

/** What is wrong with one field of a body; `path` is the field's name, nested with points. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number | boolean>>;
}

export interface Problem {
  /** Always `about:blank#` and the code: there is no page behind it. */
  readonly type: string;
  /** English, for logs and tools. */
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly params?: Readonly<Record<string, string | number | boolean>>;
  readonly errors?: readonly FieldProblem[];
  /** With 412: the thing as it stands now, so that the client can show both versions. */
  readonly current?: unknown;
  readonly requestId: string;
}
