// `node build/release/finish.mjs FOLDER BASE_URL`: what goes beside the installers in FOLDER before they are published. Checks
// that the tag, the version and the changelog agree; sets the first percentage; writes SHA256SUMS, the bill of materials and the
// manifest for winget.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inCheckout } from '../runtime/paths.mjs';
import { npm } from '../runtime/run.mjs';
import { FIRST_PERCENT, withPercentage } from './release-list.mjs';
import { wingetManifests } from './winget.mjs';

const [folder, baseUrl] = process.argv.slice(2);
if (!folder || !baseUrl) stop('usage: finish.mjs FOLDER BASE_URL');
const { version } = JSON.parse(readFileSync(inCheckout('package.json'), 'utf8'));
const tag = process.env.GITHUB_REF_NAME;
if (tag && tag !== `v${version}`) stop(`the tag is ${tag}, package.json says ${version}`);
if (!readFileSync(inCheckout('CHANGELOG.md'), 'utf8').includes(`\n## ${version}`))
  stop(`CHANGELOG.md has no ${version}`);

const list = join(folder, 'latest.yml');
writeFileSync(list, withPercentage(readFileSync(list, 'utf8'), FIRST_PERCENT));
const [program, args] = npm(['sbom', '--sbom-format=cyclonedx', '--package-lock-only']);
const bill = JSON.parse(execFileSync(program, args, { cwd: inCheckout(''), encoding: 'utf8', maxBuffer: 1 << 24 }));
bill.components.push(...fetchedLibraries());
writeFileSync(join(folder, 'sbom.cyclonedx.json'), `${JSON.stringify(bill, null, 2)}\n`);

const installers = readdirSync(folder).filter((file) => /\.(?:exe|msi)$/u.test(file));
const setups = installers.filter((file) => file.includes('-setup-'));
if (setups.length === 0) stop(`there is no installer in ${folder}`);
const manifests = wingetManifests({
  version,
  installers: setups.map((file) => ({
    url: new URL(file, baseUrl).href,
    architecture: file.includes('arm64') ? 'arm64' : 'x64',
    sha256: sha256(join(folder, file)),
  })),
});
for (const [name, content] of Object.entries(manifests)) writeFileSync(join(folder, name), content);

const files = readdirSync(folder).filter(
  (file) => /\.(?:exe|msi|yml|yaml|json|blockmap)$/u.test(file) && !file.startsWith('builder-'),
);
writeFileSync(join(folder, 'SHA256SUMS'), files.map((file) => `${sha256(join(folder, file))}  ${file}\n`).join(''));

/** What package.mjs fetches for Windows besides what npm installs, as components of the bill of materials. */
function fetchedLibraries() {
  const koffi = JSON.parse(readFileSync(inCheckout('electron/host/windows/native/koffi.json'), 'utf8'));
  return ['x64', 'arm64'].map((arch) => {
    const name = `@koromix/koffi-win32-${arch}`;
    return {
      'bom-ref': `${name}@${koffi.version}`,
      type: 'library',
      name,
      version: koffi.version,
      purl: `pkg:npm/%40koromix/koffi-win32-${arch}@${koffi.version}`,
      hashes: [{ alg: 'SHA-512', content: koffi[arch].archive }],
      licenses: [{ license: { id: 'MIT' } }],
    };
  });
}

/** @param {string} file */
function sha256(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(`release: ${message}`);
  process.exit(1);
}
