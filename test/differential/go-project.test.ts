import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ProjectModule, predictProject } from '../../shared/go/predict-project.ts';
import { runGo } from './run-go.ts';
import { storedZip } from './stored-zip.ts';

// What go.mod and vendor say besides `require`, and what the real `go mod download` of a project makes of it.

const PATHS = ['a.example/m', 'b.example/m', 'c.example/m'] as const;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'go-proxy-'));
  for (const path of PATHS) {
    const versions = join(folder, path, '@v');
    mkdirSync(versions, { recursive: true });
    writeFileSync(join(versions, 'v1.0.0.info'), '{"Version":"v1.0.0","Time":"2026-01-01T00:00:00Z"}');
    writeFileSync(join(versions, 'v1.0.0.mod'), `module ${path}\n\nretract v1.0.0 // withdrawn\n`);
    writeFileSync(join(versions, 'v1.0.0.zip'), storedZip([[`${path}@v1.0.0/go.mod`, `module ${path}\n`]]));
    writeFileSync(join(versions, 'list'), 'v1.0.0\n');
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Case {
  readonly go: '1.16' | '1.17' | '1.26';
  /** Indexes of PATHS. */
  readonly excluded: readonly number[];
  readonly absent: readonly number[];
  readonly vendor: 'none' | 'as listed' | 'other';
  readonly goflags: '' | '-mod=vendor' | '-mod=readonly';
}

const CASES = (['1.16', '1.17', '1.26'] as const).flatMap((go) =>
  [[], [1], [0, 2]].flatMap((excluded) =>
    [[], [0], [1], [2]].flatMap((absent) =>
      (['none', 'as listed', 'other'] as const).flatMap((vendor) =>
        (['', '-mod=vendor', '-mod=readonly'] as const).flatMap((goflags): readonly Case[] =>
          // Each odd thing alone, and with what go.mod excludes.
          absent.length > 0 && (vendor !== 'none' || goflags !== '') ? [] : [{ go, excluded, absent, vendor, goflags }],
        ),
      ),
    ),
  ),
);

test('exclude, retract and vendor, in the words of go', { timeout: 300_000 }, async () => {
  const different: string[] = [];
  let failed = 0;
  for (const one of CASES) {
    const { code, stderr } = await runGo(
      ['mod', 'download'],
      { GOPROXY: pathToFileURL(folder).href, GOSUMDB: 'off', GOFLAGS: `-modcacherw ${one.goflags}`.trim() },
      (home) => prepare(home, one),
    );
    const notice = /^$|^go: (?:downloading |(?:dropping|ignoring) requirement on excluded )/u;
    const printed = stderr.split('\n').find((line) => !notice.test(line)) ?? '';
    const predicted = predictProject({
      pruned: one.go !== '1.16',
      sumMalformed: false,
      modules: PATHS.map(moduleOf(one)),
    });
    const ours = 'line' in predicted ? predicted.line : '';
    const where = printed.replaceAll(pathToFileURL(folder).href, 'PROXY');
    if (code !== 0) failed += 1;
    if (where !== ours) different.push(`${JSON.stringify(one)}\n  ours: ${ours}\n  Go:   ${where}`);
  }
  console.info(`go mod download of projects: ${CASES.length} go.mod files, ${failed} failures predicted word by word`);
  expect(different).toEqual([]);
  expect(failed).toBeGreaterThan(20);
});

function prepare(home: string, { go, excluded, absent, vendor }: Case): void {
  const require = PATHS.map((path, at) => `require ${path} ${absent.includes(at) ? 'v1.9.0' : 'v1.0.0'}`);
  const exclude = excluded.map((at) => `exclude ${PATHS[at]} ${absent.includes(at) ? 'v1.9.0' : 'v1.0.0'}`);
  writeFileSync(
    join(home, 'go.mod'),
    ['module x.example/m', `go ${go}`, ...require, ...exclude, 'retract v0.1.0', ''].join('\n'),
  );
  if (vendor === 'none') return;
  mkdirSync(join(home, 'vendor'));
  const version = vendor === 'other' ? 'v0.9.0' : 'v1.0.0';
  writeFileSync(join(home, 'vendor/modules.txt'), PATHS.map((path) => `# ${path} ${version}\n## explicit\n`).join(''));
}

const moduleOf =
  ({ excluded, absent }: Case) =>
  (path: string, at: number): ProjectModule => ({
    question: {
      module: path,
      version: absent.includes(at) ? 'v1.9.0' : 'v1.0.0',
      goproxy: 'https://proxy.example',
      gosumdb: 'off',
      checksumKnown: true,
      // The folder has no such file; how a missing file of a folder is worded is known here alone.
      ask: (url) =>
        url.includes('v1.9.0')
          ? {
              wrong: `reading PROXY/${url.slice('https://proxy.example/'.length)}: no such file or directory`,
            }
          : { status: 200 },
    },
    ...(excluded.includes(at) ? { excluded: true } : {}),
  });
