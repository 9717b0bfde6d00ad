import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cacheFolderProblem } from '../../shared/diagnosis/predict/cache-folder.ts';
import { summarise } from '../../shared/diagnosis/situation.ts';
import { originForbidden } from '../../shared/go/predict-direct.ts';
import { predictGo } from '../../shared/go/predict-go.ts';
import { selectToolchain } from '../../shared/go/predict-start.ts';
import type { ServerAnswer } from '../../shared/go/server-answer.ts';
import { saw, world } from '../unit/shared/diagnosis/world.ts';
import { FACTOR, SEED, TIMEOUT } from './compare.ts';
import { inParallel, runGo } from './run-go.ts';
import { storedZip } from './stored-zip.ts';

// Settings that end `go` at its start, at its toolchain, at its cache, at the first https request and in an archive, in all
// combinations: what is looked at first, and the words of it.

const MODULE = 'github.com/team/widget';
const VERSION = 'v1.4.2';
const NAME = `${MODULE}@${VERSION}`;
const GO_MOD = `module ${MODULE}\n`;
const KEY = 'sum.example.invalid+908d5aa7+AVb1zra+WgPmxIKhkltj/PzWNkXh5QruWUUAriGeqXCG';
const REFUSED = 'dial tcp 127.0.0.1:1: connect: connection refused';
const STATUS: Record<number, string> = { 404: 'Not Found', 500: 'Internal Server Error' };

let server: Server;
let base = '';
let [goos = '', goarch = '', version = '']: string[] = [];

beforeAll(async () => {
  server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const asked = ['env', 'GOHOSTOS', 'GOHOSTARCH', 'GOVERSION'];
  [goos = '', goarch = '', version = ''] = execFileSync('go', asked, { encoding: 'utf8' }).trim().split('\n');
});
afterAll(() => server.close());

/** The mode of the server stands in its address. */
function answerOf(url: string): ServerAnswer {
  if (url.startsWith('https://127.0.0.1:1/')) return { failure: REFUSED };
  if (url.startsWith('https:')) return { failure: `proxyconnect tcp: ${REFUSED}` };
  const mode = /^http:\/\/[^/]+\/(\w+)\//u.exec(url)?.[1] ?? '';
  const status = (code: number): ServerAnswer => ({ status: code, text: `${code} ${STATUS[code]}` });
  if (url.endsWith('/supported')) return mode.startsWith('db') ? { status: 200 } : status(404);
  if (url.includes('/lookup/')) return status(500);
  if (mode === 's404' || mode === 's500') return status(Number(mode.slice(1)));
  if (!url.endsWith('.zip')) return { status: 200 };
  if (mode === 'zip500') return status(500);
  return mode.endsWith('stray') ? { status: 200, stray: 'README.md' } : { status: 200 };
}

function serve(request: IncomingMessage, response: ServerResponse): void {
  const url = `http://${base}${request.url}`;
  const answer = answerOf(url);
  if ('text' in answer) response.writeHead(answer.status).end();
  else if (url.endsWith('.info')) response.end(JSON.stringify({ Version: VERSION }));
  else if (url.endsWith('.mod')) response.end(GO_MOD);
  else if (url.endsWith('.zip')) response.end(archive(url, 'stray' in answer));
  else response.end();
}

function archive(url: string, stray: boolean): Buffer {
  const [, path = '', asked = ''] = /^http:\/\/[^/]+\/\w+\/(.*)\/@v\/(.*)\.zip$/u.exec(url) ?? [];
  const inside: [string, string][] = [
    [`${path}@${asked}/go.mod`, GO_MOD],
    [`${path}@${asked}/a.go`, 'package widget\n'],
  ];
  return storedZip(stray ? [...inside, ['README.md', 'x']] : inside);
}

const rarely = (usual: string, ...others: string[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 3, arbitrary: fc.constantFrom(...others) });
const entry = fc.constantFrom(
  ...['ok', 'ok', 'db', 'stray', 'dbstray', 's404', 's500', 'zip500'].map((mode) => `http://HERE/${mode}`),
  ...['http://dev:secret@HERE/ok', 'https://127.0.0.1:1', 'direct', 'off', 'junk', ''],
);
/** HOME stands for the throw-away home: a file `file` and an empty folder `empty` are in it. */
const settings = fc.record({
  GOPROXY: fc
    .array(fc.tuple(entry, fc.constantFrom(',', '|')), { minLength: 1, maxLength: 3 }) // Empty would mean the default.
    .map(
      (list) =>
        list
          .map((pair) => pair.join(''))
          .join('')
          .slice(0, -1) || ',',
    ),
  GOSUMDB: fc.constantFrom('off', 'off', 'on', KEY),
  GOTOOLCHAIN: rarely('local', 'auto', 'foo', 'go1.99.0', 'go1.99.0+path', 'go1.99', 'path', 'local+foo', 'bash'),
  GO111MODULE: rarely('', 'on', 'off', 'auto', 'x'),
  GOFLAGS: rarely('-modcacherw', '-modcacherw -modd=mod', '-modcacherw x', '-modcacherw "-x', '-modcacherw ---x'),
  GOPATH: rarely('', 'gopath', '~/go', 'HOME/a:b', 'HOME/own'),
  GOMODCACHE: rarely('', 'mod', 'HOME/file', 'HOME/file/mod', `HOME/${'x'.repeat(300)}`),
  GOAUTH: rarely('', 'netrc', 'netrc;', 'off;netrc', 'git x', 'git', 'off'),
  // No repository is ever asked.
  GOVCS: fc.constantFrom('*:off', 'github.com:hg', 'git', 'a:git,a:git', 'public:hg,,'),
  GOROOT: rarely('', 'HOME/gone', 'HOME/empty', 'HOME/file'),
});
type Settings = Record<string, string>;

function predict(values: Record<string, string>, home: string) {
  const own = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.replaceAll('HOME', home)]));
  const { GOPROXY = '', GOSUMDB = '', GOPATH = '', GOROOT = '', GOAUTH = '', GOVCS = '' } = own;
  const start = {
    value: (name: string) => own[name] ?? '',
    gopath: GOPATH,
    version,
    windows: false,
    inModule: false,
    ...(GOROOT === '' || GOROOT.endsWith('/empty') ? {} : { missingGoroot: GOROOT }),
  };
  const cacheProblem = problemOf(own['GOMODCACHE'] || `${GOPATH.split(':')[0] || `${home}/go`}/pkg/mod`, home);
  const choice = selectToolchain(start);
  const forbidden = originForbidden(MODULE, GOVCS, '');
  return predictGo({
    start,
    ...(choice?.kind === 'switch' ? { wanted: { ...choice, goos, goarch, here: false } } : {}),
    download: {
      module: MODULE,
      version: VERSION,
      goproxy: GOPROXY,
      gosumdb: GOSUMDB,
      checksumKnown: GOSUMDB === 'off',
      ask: answerOf,
      ...(cacheProblem === undefined ? {} : { cacheProblem }),
      ...(GOAUTH === '' ? {} : { goauth: GOAUTH }),
      ...(forbidden === undefined ? {} : { direct: { text: forbidden } }),
    },
  });
}

/** What a probe sees of these folders. */
function problemOf(path: string, home: string): string | undefined {
  const seen = { path, exists: false };
  const found =
    path === `${home}/file`
      ? { ...seen, exists: true, problem: 'not-a-directory' as const }
      : path.startsWith(`${home}/file/`)
        ? { ...seen, problem: 'not-a-directory' as const }
        : path.length > 255
          ? { ...seen, problem: 'name-too-long' as const }
          : seen;
  const go = saw('go.installed', { path: '/usr/bin/go', version, goroot: '' });
  return cacheFolderProblem(summarise(world(go, saw('cache.folder', found))));
}

test('settings that end go mod download, in the order in which it meets them', { timeout: TIMEOUT }, async () => {
  const inputs = fc.sample(settings, { seed: SEED, numRuns: 2000 * FACTOR });
  const different: string[] = [];
  const ends = new Map<string, number>();
  await inParallel(inputs, async (drawn) => {
    const values: Settings = { ...drawn, GOPROXY: drawn.GOPROXY.replaceAll('HERE', base) };
    // A toolchain from its origin asks golang.org.
    if (/^go1/u.test(values['GOTOOLCHAIN'] ?? '') && /direct/u.test(drawn.GOPROXY)) return;
    const environment: Settings = {
      ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')),
      // Nothing leaves this machine: https goes to a port where nobody listens.
      HTTPS_PROXY: 'http://127.0.0.1:1',
    };
    const { code, stderr, home } = await runGo(['mod', 'download', NAME], environment, (folder) => {
      mkdirSync(join(folder, 'empty'));
      writeFileSync(join(folder, 'file'), '');
      for (const [name, value] of Object.entries(environment)) environment[name] = value.replaceAll('HOME', folder);
    });
    const printed = stderr.split('\n').find((line) => /^go: (?!downloading |finding |extracting )/u.test(line)) ?? '';
    const prediction = predict(values, home);
    const predicted = prediction !== undefined && 'line' in prediction ? prediction.line : '';
    const where = JSON.stringify(values);
    if (printed !== predicted || (code === 0) !== (predicted === ''))
      different.push(`${where}\n  ours: ${predicted}\n  Go:   ${printed} (exit code ${code})`);
    const kind = predicted.replace(/"[^"]*"|\S*[/@=~.]\S*/gu, '…').slice(0, 60);
    ends.set(kind, (ends.get(kind) ?? 0) + 1);
  });
  console.info(`go mod download: ${inputs.length} settings end in ${ends.size} ways as predicted (seed ${SEED})`);
  expect(different).toEqual([]);
  // All families are met.
  expect(ends.size).toBeGreaterThan(20);
});
