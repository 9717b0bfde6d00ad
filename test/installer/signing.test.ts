import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testEnvironment } from '../../build/runtime/environment.mjs';
import { inCheckout } from '../../build/runtime/paths.mjs';

const folder = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
const [key, certificate, bundle] = ['key.pem', 'certificate.pem', 'certificate.pfx'].map((name) =>
  join(folder, name),
) as [string, string, string];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  const subject = [
    '-subj',
    '/CN=gomod-doctor test',
    '-days',
    '30',
    '-nodes',
    '-addext',
    'extendedKeyUsage=codeSigning',
  ];
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore' });
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-keyout', key, '-out', certificate, ...subject);
  openssl('pkcs12', '-export', '-inkey', key, '-in', certificate, '-out', bundle, '-passout', 'pass:secret');
});

/** What build/signing.cjs makes of an environment. */
function signing(variables: NodeJS.ProcessEnv) {
  const script = `console.log(JSON.stringify(require(${JSON.stringify(inCheckout('build/signing.cjs'))}).signing))`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script], {
    env: testEnvironment(variables),
    encoding: 'utf8',
  });
  return status === 0 ? JSON.parse(stdout) : stderr;
}

describe('signing by the environment', () => {
  it('is off without any of it, unless it is required', () => {
    expect(signing({})).toEqual({ kind: 'none', win: {} });
    expect(signing({ GMD_REQUIRE_SIGNATURE: '1' })).toContain('neither CSC_LINK nor Azure Trusted Signing is set up');
  });

  it('takes Azure whole or not at all', () => {
    const azure = {
      AZURE_TENANT_ID: 't',
      AZURE_CLIENT_ID: 'c',
      AZURE_CLIENT_SECRET: 's',
      GMD_AZURE_ENDPOINT: 'https://weu.codesigning.azure.net/',
      GMD_AZURE_ACCOUNT: 'account',
      GMD_AZURE_PROFILE: 'profile',
    };
    expect(signing({ ...azure, GMD_PUBLISHER: 'Example' })).toMatchObject({
      kind: 'azure',
      win: { azureSignOptions: { publisherName: 'Example', codeSigningAccountName: 'account' } },
    });
    expect(signing({ AZURE_TENANT_ID: 't' })).toContain('Azure Trusted Signing lacks AZURE_CLIENT_ID');
  });

  it('signs every program of ours with a certificate file', { timeout: 120_000 }, async () => {
    const flags = ['--win', 'dir', '--x64', `--config.directories.output=${folder}`];
    const environment = testEnvironment({
      GMD_ELECTRON: inCheckout('out/installer/electron/electron.exe'),
      CSC_LINK: bundle,
      CSC_KEY_PASSWORD: 'secret',
      GMD_REQUIRE_SIGNATURE: '1',
      ELECTRON_BUILDER_OSSL_SIGNCODE_PATH: '/usr/bin/osslsigncode',
      // No time stamps: there is no server for them.
      ELECTRON_BUILDER_OFFLINE: 'true',
    });
    const builder = [inCheckout('build/package.mjs'), ...flags];
    const { stdout } = await promisify(execFile)(process.execPath, builder, { env: environment });
    expect(stdout).not.toContain('UNSIGNED');
    for (const program of ['gomod-doctor.exe', 'bin/gomod-doctor-cli.exe', 'resources/install-helper.exe']) {
      const file = join(folder, 'win-unpacked', program);
      const verify = ['verify', '-CAfile', certificate, '-in', file];
      expect((await promisify(execFile)('osslsigncode', verify)).stdout).toContain('Signature verification: ok');
    }
  });
});
