// `npm run screens [-- NAME... --out DIR --size 840x600 --zoom 2]`: a picture of every screen in every language and look,
// and one with all of them, taken in the real Electron. Without options they go to docs/screens/, where README shows them.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { root } from '../../build/runtime/paths.mjs';
import { openDisplay } from '../../build/testing/display.mjs';
import { meetNeeds } from '../../build/testing/needs.mjs';
import { choose } from '../../build/testing/suites.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: join(root, 'docs/screens') },
    size: { type: 'string', default: '1100x740' },
    zoom: { type: 'string', default: '1' },
  },
});

// What the suite needs, and a tool that halves the size of pictures without a visible difference.
const suites = choose(['e2e']).filter(({ name }) => name === 'e2e');
const needs = await meetNeeds(suites.map((suite) => ({ ...suite, debian: [...(suite.debian ?? []), 'pngquant'] })));
Object.assign(process.env, needs);
const build = spawnSync(process.execPath, [join(root, 'build/build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
if (build.status !== 0) process.exit(1);

const display = await openDisplay();
process.env.DISPLAY = display.name;
const [width, height] = values.size.split('x').map(Number);
const { module } = await runnerImport(join(import.meta.dirname, 'screens/shoot.ts'), {
  configFile: false,
  logLevel: 'error',
});
const folder = resolve(values.out);
const files = await module.shoot({ folder, width, height, zoom: Number(values.zoom), only: positionals });
display.close();
const quantised = spawnSync('pngquant', ['--force', '--skip-if-larger', '--ext=.png', '--strip', '128', ...files], {
  stdio: 'inherit',
});
// 98 says that a file would have become larger and was left alone.
process.exit(quantised.status === 98 ? 0 : (quantised.status ?? 1));
