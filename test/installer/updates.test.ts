import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
  const program = installedProgram(installed, server.url, userId);
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

  it('lets the person postpone', async () => {
    expect(await meet({ version: '1.1.0' })).toMatchObject({ outcome: 'postponed', installed: 0 });
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

  it('refuses one that is signed by nobody or was changed, and says so in the log only', async () => {
    const changed = readFileSync(signed);
    changed[2000] = (changed[2000] ?? 0) ^ 1;
    for (const content of [readFileSync(unsigned), changed]) {
      const met = await meet({ version: '1.1.0', content }, { agrees: true });
      expect(met).toMatchObject({ outcome: 'failed', asked: [], installed: 0 });
      expect(met.log.join()).toContain('not signed by the application owner');
    }
  });

  it('refuses one that came in part', async () => {
    const met = await meet({ version: '1.1.0', breaksAfter: 4000 }, { agrees: true });
    expect(met).toMatchObject({ outcome: 'failed', asked: [], installed: 0 });
  });

  it('is quiet where there is no network', async () => {
    const program = installedProgram('1.0.0', 'http://127.0.0.1:9/');
    prepareUpdater(program.updater, { off: false });
    const log = vi.fn();
    expect(await checkForUpdate(program.updater, async () => true, log)).toBe('failed');
    expect(log).toHaveBeenCalledOnce();
    program.close();
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
