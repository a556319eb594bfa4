/**
 * Settings of an installation, read once from the environment. A wrong one stops the start with a sentence that says which and
 * why; every default is the one documented in docs/operation.md.
 */
import path from 'node:path';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** The address people type; decides cookies, links in letters and the check of cross-site requests. */
  readonly publicUrl: URL;
  /** How many proxies of one's own stand before the API: that many addresses in `X-Forwarded-For` are believed, none by default. */
  readonly trustedProxies: number;
  readonly dataDir: string;
  readonly logLevel: LogLevel;
  /** Whether the demonstration is on: sign-in by persona, letters on a page, the notice on every screen. */
  readonly demonstration: boolean;
  readonly database: {
    /** Role `qw_app`, possibly through a pooler. */
    readonly url: string;
    /** Role `qw_app`, direct: jobs and session locks. */
    readonly directUrl: string;
    /** Role `qw_migrator`, direct; only the command line needs it. */
    readonly migratorUrl: string | null;
    readonly poolSize: number;
    readonly statementTimeoutMs: number;
    readonly connectTimeoutMs: number;
  };
  readonly mail: { readonly smtpUrl: string | null; readonly from: string };
  readonly webRoot: string | null;
  /** Seals what the database must not be able to read; null when it is kept in a file of the data folder. */
  readonly secretKey: Buffer | null;
}

export type SettingsResult =
  { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly problems: string[] };

type Environment = Readonly<Record<string, string | undefined>>;

/** Length of a key of AES-256. */
export const SECRET_KEY_BYTES = 32;

const LOG_LEVELS: readonly string[] = ['debug', 'info', 'warn', 'error', 'silent'];

/** Reads the settings; collects every problem instead of stopping at the first. */
export function readSettings(env: Environment, cwd: string): SettingsResult {
  const problems: string[] = [];
  const whole = (name: string, fallback: number, min: number, max: number): number => {
    const text = env[name];
    if (text === undefined || text === '') return fallback;
    const value = Number(text);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    problems.push(`${name} is "${text}", but must be a whole number from ${min} to ${max}.`);
    return fallback;
  };
  const postgresUrl = (name: string, fallback: string | null): string | null => {
    const text = env[name] || fallback;
    if (text === null) return null;
    if (/^postgres(ql)?:\/\/.+/.test(text) && URL.canParse(text)) return text;
    problems.push(`${name} must be an address like postgres://user:password@host:5432/database.`);
    return null;
  };

  const port = whole('PORT', 4200, 1, 65535);
  const url = postgresUrl('DATABASE_URL', null);
  if (url === null && !env['DATABASE_URL']) {
    problems.push('DATABASE_URL is missing: the address of the database for the role qw_app.');
  }
  const logLevel = env['LOG_LEVEL'] || 'info';
  if (!LOG_LEVELS.includes(logLevel))
    problems.push(`LOG_LEVEL is "${logLevel}", but must be one of ${LOG_LEVELS.join(', ')}.`);

  const settings: Settings = {
    port,
    host: env['HOST'] || '0.0.0.0',
    publicUrl: publicUrl(env, port, problems),
    trustedProxies: whole('TRUSTED_PROXIES', 0, 0, 10),
    dataDir: path.resolve(cwd, env['DATA_DIR'] || 'data'),
    logLevel: logLevel as LogLevel,
    demonstration: flag(env, 'QW_DEMO', problems),
    database: {
      url: url ?? '',
      directUrl: postgresUrl('DATABASE_DIRECT_URL', url) ?? '',
      migratorUrl: postgresUrl('DATABASE_MIGRATOR_URL', null),
      poolSize: whole('DATABASE_POOL_SIZE', 10, 2, 200),
      statementTimeoutMs: whole('DATABASE_STATEMENT_TIMEOUT_MS', 30_000, 1_000, 600_000),
      connectTimeoutMs: whole('DATABASE_CONNECT_TIMEOUT_MS', 5_000, 500, 60_000),
    },
    mail: { smtpUrl: smtpUrl(env, problems), from: env['MAIL_FROM'] || 'Quartierwerk <noreply@localhost>' },
    webRoot: env['QW_WEB_ROOT'] ? path.resolve(cwd, env['QW_WEB_ROOT']) : null,
    secretKey: secretKey(env, problems),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings };
}

function flag(env: Environment, name: string, problems: string[]): boolean {
  const text = env[name] ?? '0';
  if (['1', 'true'].includes(text)) return true;
  if (!['0', 'false', ''].includes(text)) problems.push(`${name} is "${text}", but must be 1 or 0.`);
  return false;
}

function publicUrl(env: Environment, port: number, problems: string[]): URL {
  const fallback = new URL(`http://localhost:${port}`);
  const text = env['PUBLIC_URL'];
  if (!text) return fallback;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    problems.push(`PUBLIC_URL is "${text}", but must be an address like https://quartierwerk.example.de.`);
    return fallback;
  }
  const url = new URL(text);
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol === 'http:' && !loopback) {
    // Session cookies would travel in the clear.
    problems.push(`PUBLIC_URL is "${text}", but a public address must begin with https://.`);
  }
  return url;
}

function smtpUrl(env: Environment, problems: string[]): string | null {
  const text = env['MAIL_SMTP_URL'];
  if (!text) return null;
  if (/^smtps?:\/\/.+/.test(text) && URL.canParse(text)) return text;
  problems.push('MAIL_SMTP_URL must be an address like smtps://user:password@mail.example.de:465.');
  return null;
}

function secretKey(env: Environment, problems: string[]): Buffer | null {
  const text = env['QW_SECRET_KEY'];
  if (!text) return null;
  const key = Buffer.from(text, 'base64');
  if (key.length === SECRET_KEY_BYTES) return key;
  problems.push('QW_SECRET_KEY must be 32 random bytes in base64, as "openssl rand -base64 32" makes them.');
  return null;
}

/** Injection token of the settings. */
export const SETTINGS = Symbol('SETTINGS');
