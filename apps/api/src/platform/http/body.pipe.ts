import { type ArgumentMetadata, Injectable, ValidationPipe, type ValidationError } from '@nestjs/common';
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
      exceptionFactory: (errors) => refusedFields(errors.flatMap((error) => fieldProblems(error, ''))),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // Anything but body, query and address comes from our own decorators.
    const errors = metadata.type === 'custom' ? [] : notStorable(value);
    if (errors.length > 0) throw metadata.type === 'param' ? new Refused('NOT_FOUND') : refusedFields(errors);
    return super.transform(value, metadata);
  }
}

const refusedFields = (errors: readonly FieldProblem[]): Refused => new Refused('BODY_INVALID', undefined, { errors });

/** The first text that PostgreSQL cannot keep: it holds a NUL or half of a pair. A loop, because a body may be nested without end. */
function notStorable(value: unknown): FieldProblem[] {
  const left: { value: unknown; path: string }[] = [{ value, path: '' }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value: part, path } = next;
    if (typeof part === 'string' && !isStorable(part)) return [{ path, code: 'isStorable' }];
    if (typeof part !== 'object' || part === null || part instanceof Uint8Array) continue;
    for (const [key, inner] of Object.entries(part)) {
      // A key that nobody declared is refused by its name; here it must only not get through where any key may stand.
      if (!isStorable(key)) return [{ path, code: 'isStorable' }];
      if (typeof inner === 'string' || (typeof inner === 'object' && !isPosition(inner)))
        left.push({ value: inner, path: path ? `${path}.${key}` : key });
    }
  }
  return [];
}

/** A pair of coordinates: an area division has a million of them. */
const isPosition = (value: unknown): boolean => Array.isArray(value) && typeof value[0] === 'number';

const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

function fieldProblems(error: ValidationError, parent: string): FieldProblem[] {
  const path = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.keys(error.constraints ?? {}).map((rule): FieldProblem => {
    const params = error.contexts?.[rule] as FieldProblem['params'] | undefined;
    return { path, code: rule, ...(params ? { params } : {}) };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => fieldProblems(child, path))];
}
