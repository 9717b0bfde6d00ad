import { describe, expect, it } from 'vitest';
import { refusal, withPercentage } from '../../../build/release/release-list.mjs';
import { wingetManifests } from '../../../build/release/winget.mjs';

const list = 'version: 1.2.0\npath: a.exe\nsha512: x\nstagingPercentage: 10\n';

describe('the share of computers', () => {
  it('is set, replaced, and gone at 100 %', () => {
    expect(withPercentage('version: 1.2.0\n', 10)).toBe('version: 1.2.0\nstagingPercentage: 10\n');
    expect(withPercentage(list, 50)).toBe('version: 1.2.0\npath: a.exe\nsha512: x\nstagingPercentage: 50\n');
    expect(withPercentage(list, 100)).not.toContain('stagingPercentage');
  });

  it.each([0, 101, 10.5, Number.NaN])('is not %s', (percent) => {
    expect(() => withPercentage(list, percent)).toThrow('not a percentage');
  });
});

describe('raising a release', () => {
  const wish = { list, version: '1.2.0', percent: 100, errors: '0.2', source: 'issues of the last 24 hours' };

  it('is for those who looked, and saw few errors', () => {
    expect(refusal(wish)).toBeNull();
  });

  it.each([
    [{ version: '1.3.0' }, 'latest.yml is of 1.2.0'],
    [{ percent: 10 }, 'at 10 % already'],
    [{ percent: 5 }, 'publish a higher version'],
    [{ errors: '0.5' }, 'must be below 0.5 %'],
    [{ errors: 'few' }, 'must be a number'],
    [{ errors: '' }, 'must be a number'],
    [{ errors: '-1' }, 'must be a number'],
    [{ source: ' ' }, 'say where'],
  ])('is refused for %j', (change, words) => {
    expect(refusal({ ...wish, ...change })).toContain(words);
  });
});

it('winget finds each installer by its hash', () => {
  const installers = [{ url: 'https://example.com/a.exe', architecture: 'arm64', sha256: 'ab'.repeat(32) }];
  const manifests = wingetManifests({ version: '1.2.0', installers });
  expect(Object.keys(manifests)).toHaveLength(4);
  const installer = manifests['GomodDoctor.GomodDoctor.installer.yaml'];
  expect(installer).toContain(
    `- Architecture: arm64\n  InstallerUrl: https://example.com/a.exe\n  InstallerSha256: ${'AB'.repeat(32)}`,
  );
  for (const manifest of Object.values(manifests)) expect(manifest).toContain('PackageVersion: 1.2.0\n');
});
