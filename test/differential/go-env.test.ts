import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { envFileValues, parseEnvFile } from '../../shared/go/env-file.ts';
import { envFilePath } from '../../shared/go/env-file-path.ts';
import { parseGo111module } from '../../shared/go/go111module.ts';
import { resolveSetting, type SettingLayers } from '../../shared/go/settings.ts';
import { bytesOf, textOf } from './arbitraries.ts';
import { FACTOR, SEED, TIMEOUT } from './compare.ts';
import { inParallel, runGo } from './run-go.ts';

const NAMES = [
  'GOPROXY',
  'GOSUMDB',
  'GOPRIVATE',
  'GONOPROXY',
  'GONOSUMDB',
  'GOINSECURE',
  'GOFLAGS',
  'GOVCS',
  'GOAUTH',
  'GO111MODULE',
];
const VALUES = [
  'https://goproxy.cn,direct',
  'off',
  '',
  '*.corp.example',
  '-mod=mod',
  'sum.golang.google.cn',
  'on',
  ' ',
  'a\r',
  'é',
  '"quoted"',
  'x=y',
];
const assignment = fc
  .tuple(fc.constantFrom(...NAMES, 'gosumdb', 'UNKNOWN', '#x'), fc.constantFrom(...VALUES))
  .map(([name, value]) => `${name}=${value}`);
const file = bytesOf(
  fc
    .tuple(
      fc.constantFrom('', '', '', '\ufeff', '# comment\n'),
      fc.array(fc.oneof({ weight: 5, arbitrary: assignment }, textOf(['GOPROXY', '=', '\r'], 3)), { maxLength: 6 }),
      fc.constantFrom('\n', '\n', '\r\n'),
    )
    .map(([start, lines, end]) => start + lines.map((line) => line + end).join('')),
);
const environment = fc.dictionary(
  fc.constantFrom(...NAMES.filter((name) => name !== 'GO111MODULE')),
  fc.constantFrom(...VALUES),
  { maxKeys: 4 },
);
const homes = fc.record({
  file: fc.option(file, { nil: undefined, freq: 8 }),
  environment,
  goenv: fc.constantFrom('', '', '', 'off', 'elsewhere'),
  xdg: fc.constantFrom('', '', 'config', 'relative'),
});

// One run of `go env` answers for every name at once.
test('settings and their precedence, by go env itself', { timeout: TIMEOUT }, async () => {
  const goroot = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
  const goVersion = execFileSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' }).trim();
  const builtIn = envFileValues(parseEnvFile(readFileSync(join(goroot, 'go.env'))), 'goroot');
  const inputs = fc.sample(homes, { seed: SEED, numRuns: 220 * FACTOR });
  const different: string[] = [];
  let compared = 0;
  await inParallel(inputs, async (input) => {
    const variables = new Map(Object.entries(input.environment));
    let goenv: Map<string, string> | undefined;
    let path = '';
    const extra: Record<string, string> = {};
    const { stdout, stderr, home } = await runGo(
      ['env', '-json', ...NAMES, 'GOENV'],
      Object.assign(extra, input.environment),
      (folder) => {
        if (input.goenv !== '') extra['GOENV'] = input.goenv === 'off' ? 'off' : join(folder, 'elsewhere/env');
        if (input.xdg !== '') extra['XDG_CONFIG_HOME'] = input.xdg === 'relative' ? 'relative' : join(folder, 'xdg');
        const all: Record<string, string> = { HOME: folder, ...extra };
        const found = envFilePath((name) => all[name] ?? '', 'linux');
        if (!('path' in found)) return;
        path = found.path;
        if (input.file === undefined) return;
        mkdirSync(dirname(found.path), { recursive: true });
        writeFileSync(found.path, Buffer.from(input.file, 'latin1'));
        goenv = envFileValues(parseEnvFile(Buffer.from(input.file, 'latin1')));
      },
    );
    const layers: SettingLayers = {
      process: variables,
      goroot: builtIn,
      goVersion,
      ...(goenv === undefined ? {} : { goenv }),
    };
    const mode = parseGo111module(resolveSetting('GO111MODULE', layers).value);
    if (typeof mode === 'object') {
      compared++;
      if (stderr !== `${mode.error.message}\n`) different.push(`ours ${mode.error.message}, Go ${stderr}`);
      return;
    }
    if (stdout === '') {
      different.push(`go env fails: ${stderr} ${JSON.stringify(input)}`);
      return;
    }
    const seen = JSON.parse(stdout) as Record<string, string>;
    for (const name of NAMES) {
      const ours = resolveSetting(name, layers);
      compared++;
      if (ours.value !== seen[name])
        different.push(
          `${name}: ours ${JSON.stringify(ours.value)}, Go ${JSON.stringify(seen[name])} in ${JSON.stringify(input)}`,
        );
    }
    const shown = path;
    if (seen['GOENV'] !== shown) different.push(`GOENV: ours ${shown}, Go ${seen['GOENV']} (${home})`);
  });
  console.info(`go env: ${compared} settings in ${inputs.length} homes agree with Go (seed ${SEED})`);
  expect(different).toEqual([]);
});
