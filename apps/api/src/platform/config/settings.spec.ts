import { readSettings } from './settings.js';

const DATABASE_URL = 'postgres://qw_app:x@127.0.0.1:5432/quartierwerk';

describe('readSettings', () => {
  it('needs only the database', () => {
    const result = readSettings({ DATABASE_URL }, '/srv/qw');
    expect(result).toMatchObject({
      ok: true,
      settings: {
        port: 4200,
        dataDir: '/srv/qw/data',
        demonstration: false,
        database: { url: DATABASE_URL, directUrl: DATABASE_URL },
      },
    });
  });

  it('names every wrong setting at once, and why', () => {
    const result = readSettings(
      { PORT: '99999', LOG_LEVEL: 'loud', QW_DEMO: 'maybe', MAIL_SMTP_URL: 'mail.example' },
      '/',
    );
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.problems).toEqual([
      'PORT is "99999", but must be a whole number from 1 to 65535.',
      'DATABASE_URL is missing: the address of the database for the role qw_app.',
      'LOG_LEVEL is "loud", but must be one of debug, info, warn, error, silent.',
      'QW_DEMO is "maybe", but must be 1 or 0.',
      'MAIL_SMTP_URL must be an address like smtps://user:password@mail.example.de:465.',
    ]);
  });

  it('refuses a public address without encryption, where session cookies would travel in the clear', () => {
    const result = readSettings({ DATABASE_URL, PUBLIC_URL: 'http://quartierwerk.example.de' }, '/');
    expect(result).toMatchObject({ ok: false, problems: [expect.stringContaining('https://')] });
  });

  it('does not repeat a password when the address is wrong', () => {
    const result = readSettings({ DATABASE_URL: 'mysql://root:geheim@host/db' }, '/');
    expect(JSON.stringify(result)).not.toContain('geheim');
  });
});
