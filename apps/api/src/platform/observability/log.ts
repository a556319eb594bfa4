import { Injectable, type LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import type { LogLevel } from '../config/settings.js';

/** Facts beside a message. No names, no addresses, no bodies: identifiers and numbers only. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Log of the application: one JSON object a line on standard output, with the request id where there is one. */
@Injectable()
export class Log implements LoggerService {
  private readonly pino: ReturnType<typeof pino>;

  constructor(level: LogLevel = 'info') {
    this.pino = pino({
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    });
  }

  log(message: unknown, facts?: LogFacts | string): void {
    this.write('info', message, facts);
  }

  debug(message: unknown, facts?: LogFacts | string): void {
    this.write('debug', message, facts);
  }

  warn(message: unknown, facts?: LogFacts | string): void {
    this.write('warn', message, facts);
  }

  error(message: unknown, facts?: LogFacts | string): void {
    this.write('error', message, facts);
  }

  /** Nest passes its own class name as a string where we pass facts. */
  private write(level: 'debug' | 'info' | 'warn' | 'error', message: unknown, facts?: LogFacts | string): void {
    const text = message instanceof Error ? (message.stack ?? message.message) : String(message);
    if (typeof facts === 'object') this.pino[level](facts, text);
    else this.pino[level](facts ? { source: facts } : {}, text);
  }
}
