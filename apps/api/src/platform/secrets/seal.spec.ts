import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Settings, readSettings } from '../config/settings.js';
import { Seal } from './seal.js';

const PLAIN = Buffer.from('a single-use link');

function settingsWith(env: Readonly<Record<string, string>>): Settings {
  const result = readSettings({ DATABASE_URL: 'postgres://qw_app@localhost/none', ...env }, '/');
  if (!result.ok) throw new Error(result.problems.join(' '));
  return result.settings;
}

const aFolder = () => mkdtempSync(path.join(tmpdir(), 'quartierwerk-seal-'));

describe('Seal', () => {
  it('opens what it has closed, and never shows it', () => {
    const seal = new Seal(settingsWith({ DATA_DIR: aFolder() }));
    const sealed = seal.close(PLAIN, 'letter');
    expect(sealed.includes(PLAIN)).toBe(false);
    expect(seal.close(PLAIN, 'letter')).not.toEqual(sealed);
    expect(seal.open(sealed, 'letter')).toEqual(PLAIN);
  });

  it('does not open for another purpose, with another key, or when a bit was changed', () => {
    const seal = new Seal(settingsWith({ DATA_DIR: aFolder() }));
    const sealed = seal.close(PLAIN, 'totp 1');
    expect(() => seal.open(sealed, 'totp 2')).toThrow();
    expect(() => new Seal(settingsWith({ DATA_DIR: aFolder() })).open(sealed, 'totp 1')).toThrow();
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => seal.open(changed, 'totp 1')).toThrow();
    expect(() => seal.open(Buffer.concat([Buffer.of(9), sealed.subarray(1)]), 'totp 1')).toThrow(/does not know/);
  });

  it('keeps its key in the data folder, for its owner alone, and finds it again', () => {
    const DATA_DIR = aFolder();
    const sealed = new Seal(settingsWith({ DATA_DIR })).close(PLAIN, 'letter');
    expect(new Seal(settingsWith({ DATA_DIR })).open(sealed, 'letter')).toEqual(PLAIN);
    const file = path.join(DATA_DIR, 'secret.key');
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(Buffer.from(readFileSync(file, 'utf8'), 'base64')).toHaveLength(32);
  });

  it('says that the key is damaged instead of making a new one, which would lock out everything sealed before', () => {
    const DATA_DIR = aFolder();
    writeFileSync(path.join(DATA_DIR, 'secret.key'), 'half a k');
    expect(() => new Seal(settingsWith({ DATA_DIR })).close(PLAIN, 'letter')).toThrow(/damaged/);
  });

  it('marks a value alike each time, and otherwise for another purpose or with another key', () => {
    const DATA_DIR = aFolder();
    const mark = (value: string, purpose = 'attempt', folder = DATA_DIR) =>
      new Seal(settingsWith({ DATA_DIR: folder })).mark(value, purpose);
    expect(mark('203.0.113.7')).toHaveLength(32);
    expect(mark('203.0.113.7')).toEqual(mark('203.0.113.7'));
    expect(mark('203.0.113.8')).not.toEqual(mark('203.0.113.7'));
    expect(mark('203.0.113.7', 'other')).not.toEqual(mark('203.0.113.7'));
    expect(mark('203.0.113.7', 'attempt', aFolder())).not.toEqual(mark('203.0.113.7'));
    expect(mark('203.0.113.7')).not.toEqual(createHash('sha256').update('203.0.113.7').digest());
  });

  it('takes the key of the settings when one is named, and refuses one that is none', () => {
    const key = Buffer.alloc(32, 7).toString('base64');
    const sealed = new Seal(settingsWith({ DATA_DIR: aFolder(), QW_SECRET_KEY: key })).close(PLAIN, 'letter');
    expect(new Seal(settingsWith({ DATA_DIR: aFolder(), QW_SECRET_KEY: key })).open(sealed, 'letter')).toEqual(PLAIN);
    expect(() => settingsWith({ QW_SECRET_KEY: 'short' })).toThrow(/QW_SECRET_KEY must be 32 random bytes/);
  });
});
