import { Injectable, ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldProblem } from '@quartierwerk/contracts/http/problem';
import { Refused } from './refused.js';

/**
 * Checks every body and query against its contract class: what is not declared is refused, not dropped. The answer names each
 * field with the code of the broken rule, so that the client can say a sentence at the field.
 */
@Injectable()
export class BodyPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      stopAtFirstError: true,
      exceptionFactory: (errors) =>
        new Refused('BODY_INVALID', undefined, { errors: errors.flatMap((error) => fieldProblems(error, '')) }),
    });
  }
}

function fieldProblems(error: ValidationError, parent: string): FieldProblem[] {
  const path = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.keys(error.constraints ?? {}).map((rule): FieldProblem => {
    const params = error.contexts?.[rule] as FieldProblem['params'] | undefined;
    return { path, code: rule, ...(params ? { params } : {}) };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => fieldProblems(child, path))];
}
