const ID = 'GomodDoctor.GomodDoctor';
const SCHEMA = '1.6.0';

/**
 * The three manifests of winget for a release, by file name.
 *
 * @param {{ version: string, installers: { url: string, architecture: string, sha256: string }[] }} release
 * @returns {Record<string, string>}
 */
export function wingetManifests({ version, installers }) {
  const head = [`PackageIdentifier: ${ID}`, `PackageVersion: ${version}`];
  const tail = (/** @type {string} */ type) => [`ManifestType: ${type}`, `ManifestVersion: ${SCHEMA}`, ''];
  const described = ['Publisher: The gomod-doctor authors', 'PackageName: gomod-doctor', 'License: MIT'];
  return {
    [`${ID}.yaml`]: [...head, 'DefaultLocale: zh-CN', ...tail('version')].join('\n'),
    [`${ID}.locale.zh-CN.yaml`]: [
      ...head,
      'PackageLocale: zh-CN',
      ...described,
      'ShortDescription: 找出这台电脑上 go 下载不了模块的原因并修复',
      ...tail('defaultLocale'),
    ].join('\n'),
    [`${ID}.locale.en-US.yaml`]: [
      ...head,
      'PackageLocale: en-US',
      ...described,
      'ShortDescription: Finds out why go cannot fetch modules on a workstation, and repairs it',
      ...tail('locale'),
    ].join('\n'),
    [`${ID}.installer.yaml`]: [
      ...head,
      'InstallerType: nullsoft',
      'Scope: machine',
      'UpgradeBehavior: install',
      'Installers:',
      ...installers.flatMap(({ url, architecture, sha256 }) => [
        `- Architecture: ${architecture}`,
        `  InstallerUrl: ${url}`,
        `  InstallerSha256: ${sha256.toUpperCase()}`,
      ]),
      ...tail('installer'),
    ].join('\n'),
  };
}
