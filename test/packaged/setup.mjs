// Packages the program twice with the Electron that is found: as users get it, and with the one fuse open that Playwright's
// launcher needs. A package stands until its sources change.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { findElectron } from '../../build/runtime/find-electron.mjs';
import { inCheckout } from '../../build/runtime/paths.mjs';
import { hashSources } from '../../build/runtime/stamp.mjs';

const electron = await findElectron();
if (!electron) throw new Error('there is no Electron to package with');
const BUILDS = { release: {}, 'test-build': { GMD_TEST_FUSES: '1' } };
const sources = hashSources(['electron', 'renderer', 'shared', 'build']);

for (const [name, variables] of Object.entries(BUILDS)) {
  const output = inCheckout(`out/${name}`);
  const stamp = `${output}/sources`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) continue;
  const flags = ['--linux', 'dir', `--config.directories.output=${output}`];
  const { status, stdout } = spawnSync(process.execPath, [inCheckout('build/package.mjs'), ...flags], {
    env: { ...process.env, ...variables, GMD_ELECTRON: electron },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`packaging ${name} failed:\n${stdout}`);
  writeFileSync(stamp, sources);
}
