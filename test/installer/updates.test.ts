import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { inCheckout } from '../../build/runtime/paths.mjs';
import { checkForUpdate, prepareUpdater } from '../../electron/app/updates/check-for-update.ts';
import { installedProgram, type Release, serveRelease } from './update-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
const [key, certificate, signed] = ['key.pem', 'certificate.pem', 'signed.exe'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const unsigned = join(folder, 'unsigned.exe');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  cpSync(inCheckout('out/installer/win-unpacked/bin/gomod-doctor-cli.exe'), unsigned);
  const subject = ['-subj', '/CN=gomod-doctor test', '-days', '30', '-nodes'];
  const use = ['-addext', 'extendedKeyUsage=codeSigning'];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-keyout', key, '-out', certificate, ...subject, ...use],
    {
      stdio: 'ignore',
    },
  );
  execFileSync('osslsigncode', [
    'sign',
    '-certs',
    certificate,
    '-key',
    key,
    '-h',
    'sha256',
    '-in',
    unsigned,
    '-out',
    signed,
  ]);
});

/** In the place of Windows' own check, which electron-updater asks through PowerShell. */
async function verify(_publishers: string[], file: string): Promise<string | null> {
  return promisify(execFile)('osslsigncode', ['verify', '-CAfile', certificate, '-in', file]).then(
    () => null,
    () => 'the signature is not valid',
  );
}

/** What an installed 1.0.0 does with a release. */
async function meet(
  release: Partial<Release> & { version: string },
  { userId = '', agrees = false, installed = '1.0.0' } = {},
) {
  const server = await serveRelease({ content: readFileSync(signed), ...release });
  const program = installedProgram(installed, server.url, { userId });
  const install = vi.spyOn(program.updater, 'quitAndInstall').mockImplementation(() => {});
  program.updater.verifyUpdateCodeSignature = verify;
  prepareUpdater(program.updater, { off: false });
  program.updater.disableDifferentialDownload = true;
  const ask = vi.fn(async () => agrees);
  const log = vi.fn();
  try {
    const outcome = await checkForUpdate(program.updater, ask, log);
    const lines = log.mock.calls.map(([line]) => String(line));
    return { outcome, asked: ask.mock.calls, installed: install.mock.calls.length, log: lines, requests: server.asked };
  } finally {
    server.close();
    program.close();
  }
}

describe('an installed program that meets a release', () => {
  it('downloads a newer one, asks, and installs it when told to', async () => {
    expect(await meet({ version: '1.1.0' }, { agrees: true })).toMatchObject({
      outcome: 'installing',
      asked: [['1.1.0']],
      installed: 1,
      log: [],
    });
  });

  it('is postponed by a person, installed by no quitting, asked about again at the next start, and not downloaded twice', async () => {
    const server = await serveRelease({ version: '1.1.0', content: readFileSync(signed) });
    const folder = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
    const installer = '/gomod-doctor-setup-1.1.0-x64.exe';
    const start = async (agrees: boolean) => {
      const program = installedProgram('1.0.0', server.url, { folder });
      const install = vi.spyOn(program.updater, 'quitAndInstall').mockImplementation(() => {});
      program.updater.verifyUpdateCodeSignature = verify;
      prepareUpdater(program.updater, { off: false });
      program.updater.disableDifferentialDownload = true;
      const ask = vi.fn(async () => agrees);
      const outcome = await checkForUpdate(program.updater, ask, (line) => expect.fail(line));
      return { outcome, asked: ask.mock.calls, installed: install.mock.calls.length, atQuit: program.atQuit.length };
    };
    try {
      const later = { outcome: 'postponed', asked: [['1.1.0']], installed: 0, atQuit: 0 };
      expect(await start(false)).toEqual(later);
      expect(await start(false)).toEqual(later);
      expect(await start(true)).toMatchObject({ outcome: 'installing', asked: [['1.1.0']], installed: 1 });
      expect(server.asked.filter((path) => path === installer)).toHaveLength(1);
      expect(server.asked.filter((path) => path === '/latest-linux.yml')).toHaveLength(3);
    } finally {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it.each(['1.0.0', '0.9.0'])('stays as it is for %s', async (version) => {
    expect(await meet({ version })).toMatchObject({ outcome: 'current', asked: [], requests: ['/latest-linux.yml'] });
  });

  it('gets a fixed one above a bad one, and never goes back down to the one before', async () => {
    expect(await meet({ version: '1.1.1' }, { installed: '1.1.0', agrees: true })).toMatchObject({
      outcome: 'installing',
    });
    expect(await meet({ version: '1.0.0' }, { installed: '1.1.0', agrees: true })).toMatchObject({
      outcome: 'current',
    });
  });

  it.each([
    // The last four bytes of the id are the place among all computers.
    ['00000000-0000-4000-8000-000000000000', 'postponed'],
    ['00000000-0000-4000-8000-00000ccccccc', 'postponed'],
    ['00000000-0000-4000-8000-000020000000', 'current'],
    ['00000000-0000-4000-8000-0000ffffffff', 'current'],
  ])('at 10 percent the computer %s is: %s', async (userId, outcome) => {
    expect((await meet({ version: '1.1.0', stagingPercentage: 10 }, { userId })).outcome).toBe(outcome);
  });

  it('refuses one that is signed by nobody or was changed, and says so', async () => {
    const changed = readFileSync(signed);
    changed[2000] = (changed[2000] ?? 0) ^ 1;
    for (const content of [readFileSync(unsigned), changed]) {
      const met = await meet({ version: '1.1.0', content }, { agrees: true });
      expect(met).toMatchObject({ outcome: 'refused', asked: [], installed: 0 });
      expect(met.log.join()).toContain('not signed by the application owner');
    }
  });

  it('refuses one that is another file than the list tells of, though it is as long', async () => {
    const swapped = readFileSync(signed);
    swapped[2000] = (swapped[2000] ?? 0) ^ 1;
    const met = await meet({ version: '1.1.0', swapped }, { agrees: true });
    expect(met).toMatchObject({ outcome: 'refused', asked: [], installed: 0 });
    expect(met.log.join()).toContain('checksum mismatch');
  });

  it('refuses one that came in part', async () => {
    const met = await meet({ version: '1.1.0', breaksAfter: 4000 }, { agrees: true });
    expect(met).toMatchObject({ outcome: 'failed', asked: [], installed: 0 });
  });

  it('is quiet where there is no network, keeps nothing of it, and finds the release once there is one', async () => {
    const server = await serveRelease({ version: '1.1.0', content: readFileSync(signed) });
    const folder = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
    const printed = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
    const start = async (source: string) => {
      const program = installedProgram('1.0.0', source, { folder });
      const install = vi.spyOn(program.updater, 'quitAndInstall').mockImplementation(() => {});
      program.updater.verifyUpdateCodeSignature = verify;
      prepareUpdater(program.updater, { off: false });
      program.updater.disableDifferentialDownload = true;
      const [ask, log] = [vi.fn(async () => true), vi.fn()];
      const outcome = await checkForUpdate(program.updater, ask, log);
      return { outcome, asked: ask.mock.calls.length, installed: install.mock.calls.length, lines: log.mock.calls };
    };
    try {
      const gone = await serveRelease({ version: '1.1.0', content: Buffer.alloc(0) });
      gone.close();
      for (const source of [gone.url, `${server.url}nowhere/`]) {
        const met = await start(source);
        expect(met).toMatchObject({ outcome: 'failed', asked: 0, installed: 0 });
        expect(met.lines).toHaveLength(1);
        expect(String(met.lines[0])).toMatch(/^update: [^\n]+$/u);
      }
      expect(printed.flatMap(({ mock }) => mock.calls)).toEqual([]);
      expect(readdirSync(folder).sort()).toEqual(['.updaterId', 'app-update.yml']);
      expect(await start(server.url)).toMatchObject({ outcome: 'installing', asked: 1, installed: 1, lines: [] });
    } finally {
      for (const spy of printed) spy.mockRestore();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('asks the mirror of the company where an administrator names one', async () => {
    const company = await serveRelease({ version: '1.1.0', content: readFileSync(signed) });
    const program = installedProgram('1.0.0', 'http://127.0.0.1:9/');
    prepareUpdater(program.updater, { off: false, source: company.url });
    program.updater.verifyUpdateCodeSignature = verify;
    program.updater.disableDifferentialDownload = true;
    expect(
      await checkForUpdate(
        program.updater,
        async () => false,
        () => {},
      ),
    ).toBe('postponed');
    expect(company.asked).toContain('/gomod-doctor-setup-1.1.0-x64.exe');
    company.close();
    program.close();
  });
});
