import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { ErrorCode } from '@quartierwerk/contracts/http/error-codes';
import { ERROR_STATUS } from '@quartierwerk/contracts/http/error-codes';
import type { Problem } from '@quartierwerk/contracts/http/problem';
import type { Response } from 'express';
import { usualRefusal } from '../database/violated-constraint.js';
import { Log } from '../observability/log.js';
import { Refused } from './refused.js';
import type { QuartierwerkRequest } from './request.js';

const TITLES: Partial<Record<ErrorCode, string>> = { INTERNAL: 'Internal error', NOT_FOUND: 'Not found' };

/** Turns every error into problem details (RFC 9457). What we did not foresee becomes `INTERNAL` and goes to the log, not out. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<QuartierwerkRequest>();
    const response = http.getResponse<Response>();
    const refused = error instanceof Refused ? error : translate(error);
    if (refused.code === 'INTERNAL') {
      this.log.error(error, { requestId: request.requestId });
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const problem: Problem = {
      type: `about:blank#${refused.code}`,
      title: TITLES[refused.code] ?? refused.code.toLowerCase().replaceAll('_', ' '),
      status: refused.status,
      code: refused.code,
      params: refused.params,
      errors: refused.details.errors,
      current: refused.details.current,
      requestId: request.requestId,
    };
    const wait = refused.params?.['waitSeconds'];
    if (typeof wait === 'number') response.setHeader('Retry-After', String(Math.ceil(wait)));
    response.status(problem.status).type('application/problem+json').json(problem);
  }
}

/** Errors of the framework, the body parser and the database in our own codes. */
function translate(error: unknown): Refused {
  // Nest turns the body parser's SyntaxError into an exception of its own and keeps only the message.
  if (error instanceof HttpException && error.getStatus() === 400 && /JSON/.test(error.message))
    return new Refused('BODY_NOT_JSON');
  if (error instanceof HttpException) return new Refused(codeOfStatus(error.getStatus()));
  if (typeof error === 'object' && error !== null) {
    const { type, code } = error as { type?: unknown; code?: unknown };
    if (type === 'entity.too.large') return new Refused('BODY_TOO_LARGE');
    if (type === 'entity.parse.failed') return new Refused('BODY_NOT_JSON');
    if (typeof type === 'string' && /^(encoding|charset|request)\./.test(type)) return new Refused('REQUEST_MALFORMED');
    if (typeof code === 'string' && isConnectionLoss(code)) return new Refused('DATABASE_UNAVAILABLE');
  }
  if (error instanceof Error && /Connection terminated|timeout exceeded when trying to connect/.test(error.message)) {
    return new Refused('DATABASE_UNAVAILABLE');
  }
  return usualRefusal(error) ?? new Refused('INTERNAL');
}

/** Class 08 is "connection exception", 57P01–57P03 are "the server is going down or not up yet" (PostgreSQL, appendix A). */
function isConnectionLoss(code: string): boolean {
  return code.startsWith('08') || /^57P0[123]$/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code);
}

function codeOfStatus(status: number): ErrorCode {
  if (status === 400) return 'REQUEST_MALFORMED';
  const known = Object.entries(ERROR_STATUS).find(([, value]) => value === status);
  return (known?.[0] as ErrorCode | undefined) ?? (status < 500 ? 'REQUEST_MALFORMED' : 'INTERNAL');
}
