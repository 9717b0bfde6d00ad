// The last step of a release on the artifacts that setup.mjs made: everything that is published beside the installers.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inCheckout } from '../../build/runtime/paths.mjs';
import koffi from '../../electron/host/windows/native/koffi.json' with { type: 'json' };

const made = inCheckout('out/installer');
const artifacts = readdirSync(made).filter((file) => file.includes('-setup-') || file === 'latest.yml');
const setup = artifacts.find((file) => file.endsWith('.exe')) ?? '';
let home = '';
let folder = '';

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'gomod-doctor-release-'));
  folder = join(home, 'release');
  mkdirSync(folder);
  for (const file of artifacts) copyFileSync(join(made, file), join(folder, file));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function finish(variables: Readonly<Record<string, string>> = {}) {
  const args = [inCheckout('build/release/finish.mjs'), folder, 'https://updates.example/gomod-doctor/'];
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, ...variables };
  return spawnSync(process.execPath, args, { env, encoding: 'utf8' });
}

const hash = (file: string) =>
  createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest('hex');

it('publishes nothing under a tag that is not its version', () => {
  expect(finish({ GITHUB_REF_NAME: 'v9.9.9' })).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('the tag is v9.9.9'),
  });
  expect(readdirSync(folder).sort()).toEqual([...artifacts].sort());
});

it('starts at 10 %, with sums, bill of materials and manifests that are true', () => {
  expect(finish()).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(join(folder, 'latest.yml'), 'utf8')).toMatch(/\nstagingPercentage: 10\n$/u);
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n');
  const expected = readdirSync(folder).filter((file) => file !== 'SHA256SUMS');
  expect(sums.sort()).toEqual(expected.map((file) => `${hash(file)}  ${file}`).sort());
  const manifest = readFileSync(join(folder, 'GomodDoctor.GomodDoctor.installer.yaml'), 'utf8');
  expect(manifest).toContain(`InstallerUrl: https://updates.example/gomod-doctor/${setup}`);
  expect(manifest).toContain(`InstallerSha256: ${hash(setup).toUpperCase()}`);
});

it('lists what is bundled, and the libraries that npm does not install', () => {
  const { components } = JSON.parse(readFileSync(join(folder, 'sbom.cyclonedx.json'), 'utf8')) as {
    components: readonly { name: string; version: string; hashes: readonly { content: string }[] }[];
  };
  expect(components.some(({ name }) => name === 'zod')).toBe(true);
  expect(components).toContainEqual(
    expect.objectContaining({
      name: '@koromix/koffi-win32-x64',
      version: koffi.version,
      hashes: [{ alg: 'SHA-512', content: koffi.x64.archive }],
    }),
  );
});
