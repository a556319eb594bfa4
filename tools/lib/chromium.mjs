/** A Chromium for the journeys: one that is there, else one that this machine can get. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';
import { Refusal, say } from './say.mjs';
import { runStep } from './steps.mjs';

/** Debian's packages, unpacked where nobody needs rights: a browser and every library it names. */
const unpacked = inRoot('node_modules', '.cache', 'chromium');
const unpackedStarter = join(unpacked, 'chromium.sh');

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * @param {AbortSignal} signal
 * @returns {Promise<string>} path of a browser that starts
 */
export async function chromiumPath(signal) {
  const named = process.env['PLAYWRIGHT_CHROMIUM_PATH'];
  if (named) {
    if (starts(named)) return named;
    throw new Refusal(`PLAYWRIGHT_CHROMIUM_PATH nennt keinen Browser, der sich starten lässt: ${named}`);
  }
  const { chromium } = await import('@playwright/test');
  const present = () => [...usual, unpackedStarter, chromium.executablePath()].find(starts);
  const found = present();
  if (found) return found;
  for (const way of waysToGetOne()) {
    say(`Chromium fehlt; versuche ${way.name} …`);
    let said = '';
    for (const [command = '', ...args] of way.commands)
      said = (await runStep(command, args, { quiet: true, signal })).output;
    const got = present();
    if (got) return got;
    say(`Das ging nicht: ${said.trim().split('\n').slice(-3).join(' ')}`);
  }
  throw new Refusal(
    'Für die Wege im Browser fehlt ein Chromium, und es ließ sich keines einrichten. Bitte installieren (Debian: apt-get install chromium) oder PLAYWRIGHT_CHROMIUM_PATH setzen.',
  );
}

/** Libraries may be missing, so being there is not enough. @param {string} path */
function starts(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

/**
 * Debian's own package comes with all its libraries, Playwright's download does not: so that one first where we may.
 * @returns {{ name: string, commands: string[][] }[]}
 */
function waysToGetOne() {
  const asRoot = rootPrefix();
  const playwright = [process.execPath, inRoot('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'];
  const download = { name: 'den Download von Playwright', commands: [playwright] };
  if (!isDebian()) return [download];
  if (!asRoot) return [withoutRights(), download];
  const apt = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const debian = {
    name: 'das Debian-Paket',
    commands: [
      [...apt, 'update'],
      [...apt, 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    ],
  };
  return [debian, download];
}

/**
 * Without rights `apt-get` still downloads, and `dpkg-deb` still unpacks. What the package depends on comes along, also what the machine may
 * have: unpacked twice does no harm. The starter tells the linker where the libraries lie.
 * @returns {{ name: string, commands: string[][] }}
 */
function withoutRights() {
  mkdirSync(unpacked, { recursive: true });
  const libraries = `$here/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;
  const starter = [
    '#!/bin/sh',
    'here=$(dirname "$(readlink -f "$0")")',
    `export LD_LIBRARY_PATH="${libraries}:${libraries}/pulseaudio:$here/usr/lib/chromium"`,
    'exec "$here/usr/lib/chromium/chromium" --no-sandbox "$@"',
  ];
  writeFileSync(unpackedStarter, `${starter.join('\n')}\n`, { mode: 0o755 });
  const depends = [
    'apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces --no-enhances chromium',
    // libc of another version than the machine's linker would break every program.
    "grep -E '^[a-z0-9]' | grep -v -E ':i386$|^(libc6|libc-bin|base-files|dpkg|debconf|perl.*)$' | sort -u",
  ].join(' | ');
  const get = `cd '${unpacked}' && packages=$(${depends}) && apt-get download $packages fonts-liberation`;
  const unpack = `cd '${unpacked}' && for deb in *.deb; do dpkg-deb -x "$deb" . || exit 1; done && rm -f *.deb`;
  return {
    name: 'die Debian-Pakete ohne Rechte',
    commands: [
      ['sh', '-c', get],
      ['sh', '-c', unpack],
    ],
  };
}

/** @returns {string[] | undefined} what to put before a command that needs root; undefined when we cannot be root */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

/** Ubuntu's package of that name only points to a snap. */
function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
