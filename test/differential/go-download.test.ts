import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { explainText } from '../../shared/go/error-text.ts';
import { parseGoMessage, parseGoTrace } from '../../shared/go/go-messages.ts';
import { parseGoproxy } from '../../shared/go/goproxy-list.ts';
import { predictDownload } from '../../shared/go/predict-download.ts';
import type { ServerAnswer } from '../../shared/go/server-answer.ts';
import { FACTOR, SEED, TIMEOUT } from './compare.ts';
import { inParallel, runGo } from './run-go.ts';
import { storedZip } from './stored-zip.ts';

const MODULE = 'example.com/Team/widget';
const VERSION = 'v1.4.2';
const GO_MOD = `module ${MODULE}\n`;
const KEY = 'sum.example.invalid+908d5aa7+AVb1zra+WgPmxIKhkltj/PzWNkXh5QruWUUAriGeqXCG';

/** How one entry of the list behaves; the name stands in its URL. */
type Mode =
  | 'ok'
  | 's404'
  | 's410'
  | 's403'
  | 's418'
  | 's429'
  | 's500'
  | 's502'
  | 'html'
  | 'wrong'
  | 'reset'
  | 'cut'
  | 'refused'
  | 'zip404'
  | 'zip500'
  | 'mod403'
  | 'modcut'
  | 'infohtml';
const MODES: Mode[] = [
  'ok',
  's404',
  's404',
  's404',
  's410',
  's403',
  's418',
  's429',
  's500',
  's502',
  'html',
  'wrong',
  'reset',
  'cut',
  'refused',
  'zip404',
  'zip500',
  'mod403',
  'modcut',
  'infohtml',
];
const TEXT: Record<number, string> = {
  403: 'Forbidden',
  404: 'Not Found',
  410: 'Gone',
  418: "I'm a Teapot",
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
};

let server: Server;
let base = '';
const asked = new Map<string, string[]>();

beforeAll(async () => {
  server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

/** What a URL of the scripted server answers, in the words of the prediction. */
function answerOf(url: string): ServerAnswer {
  if (url.startsWith('https:'))
    return { failure: 'proxyconnect tcp: dial tcp 127.0.0.1:1: connect: connection refused' };
  const found = /\/run\d+\/([a-z0-9]+)_\d_(\d+)(\w)\/(.*)$/.exec(url);
  const mode = (found?.[1] ?? 'refused') as Mode;
  const rest = found?.[4] ?? '';
  if (url.startsWith('http://127.0.0.1:1/')) return { failure: 'dial tcp 127.0.0.1:1: connect: connection refused' };
  if (rest.endsWith('/supported')) return status(Number(found?.[2]));
  if (rest.includes('/lookup/'))
    return found?.[3] === 'g' ? { wrong: 'malformed record data' } : status(found?.[3] === 'n' ? 404 : 500);
  const file = rest.slice(rest.lastIndexOf('.') + 1);
  if (mode === 'zip404' || mode === 'zip500') return file === 'zip' ? status(Number(mode.slice(3))) : { status: 200 };
  if (mode === 'mod403') return file === 'mod' ? status(403) : { status: 200 };
  if (mode === 'modcut') return file === 'mod' ? { cutOff: 'unexpected EOF' } : { status: 200 };
  const html = { notJson: "invalid character '<' looking for beginning of value" };
  if (mode === 'infohtml') return file === 'info' ? html : { status: 200 };
  if (/^s\d/.test(mode)) return status(Number(mode.slice(1)));
  if (mode === 'reset') return { failure: 'EOF' };
  if (mode === 'cut') return { cutOff: 'unexpected EOF' };
  if (mode === 'html' && file === 'info') return html;
  if (mode === 'wrong' && file === 'info')
    return { wrong: 'proxy returned info for version v9.9.9 instead of requested version' };
  return { status: 200 };
}

function status(code: number): ServerAnswer {
  return code === 200 ? { status: 200 } : { status: code, text: `${code} ${TEXT[code]}` };
}

function serve(request: IncomingMessage, response: ServerResponse): void {
  const url = `${base}${request.url}`;
  const run = /\/(run\d+)\//.exec(url)?.[1] ?? '';
  const seen = asked.get(run) ?? [];
  if (seen.at(-1) !== url) seen.push(url);
  asked.set(run, seen);
  const answer = answerOf(url);
  if ('failure' in answer) request.socket.destroy();
  else if ('cutOff' in answer) {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{');
    setTimeout(() => request.socket.destroy(), 15);
  } else if ('notJson' in answer) response.end('<html>');
  else if ('wrong' in answer) response.end(answer.wrong.startsWith('proxy') ? '{"Version":"v9.9.9"}' : 'no record');
  else if ('status' in answer && answer.status !== 200) {
    response.writeHead(answer.status, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('a reason\nof two lines');
  } else if (url.endsWith('.info')) response.end(JSON.stringify({ Version: VERSION }));
  else if (url.endsWith('.mod')) response.end(GO_MOD);
  else
    response.end(
      storedZip([
        [`${MODULE}@${VERSION}/go.mod`, GO_MOD],
        [`${MODULE}@${VERSION}/a.go`, 'package widget\n'],
      ]),
    );
}

const entries = fc.array(
  fc.tuple(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom<string>(...MODES) },
      { weight: 1, arbitrary: fc.constantFrom('OFF', 'junk', ' ', ' ,') },
    ),
    fc.constantFrom(',', ',', '|'),
    // How it treats the checksum database: the status of /supported, and what a lookup meets.
    fc.constantFrom('404n', '404n', '410n', '403n', '500n', '200n', '200e', '200g'),
  ),
  { minLength: 1, maxLength: 4 },
);

test('the walk, the requests and the first line go mod download prints', { timeout: TIMEOUT }, async () => {
  const inputs = fc.sample(fc.tuple(entries, fc.constantFrom('off', 'off', 'sum.golang.org x y', 'on', KEY)), {
    seed: SEED,
    numRuns: 2000 * FACTOR,
  });
  const different: string[] = [];
  let failures = 0;
  await inParallel(inputs, async ([list, gosumdb], index) => {
    const goproxy = list
      .map(([mode, separator, support], place) => entryOf(mode, index, place, support) + separator)
      .join('');
    const { code, stderr } = await runGo(['mod', 'download', '-x', `${MODULE}@${VERSION}`], {
      GOPROXY: goproxy,
      GOSUMDB: gosumdb,
      GOFLAGS: '-modcacherw',
      // Nothing leaves this machine: https goes to a port where nobody listens.
      HTTPS_PROXY: 'http://127.0.0.1:1',
      GONOSUMDB: gosumdb === KEY ? '' : 'none',
    });
    const lines = stderr.split('\n');
    const errorLine =
      lines.find((line) => line.startsWith('go: ') && !/^go: (?:downloading|finding|extracting) /.test(line)) ?? '';
    const prediction = predictDownload({
      module: MODULE,
      version: VERSION,
      goproxy,
      gosumdb,
      checksumKnown: gosumdb === 'off',
      ask: answerOf,
    });
    const predicted = 'line' in prediction ? prediction.line : '';
    const where = `GOPROXY=${goproxy} GOSUMDB=${gosumdb}`;
    if (errorLine !== predicted) different.push(`${where}\n  ours: ${predicted}\n  Go:   ${errorLine}`);
    if ((code !== 0) !== (predicted !== ''))
      different.push(`${where}: exit code ${code}, predicted ${JSON.stringify(prediction)}`);
    // Everything go traced is read back, and what it says is explained.
    for (const line of lines.filter((text) => text.startsWith('# get ')))
      if (parseGoTrace(line) === undefined) different.push(`unread trace: ${line}`);
    const traced = lines.flatMap((line) => {
      const trace = parseGoTrace(line);
      return trace?.kind === 'request' && trace.url.includes(`/run${index}/`) ? [trace.url] : [];
    });
    const served = asked.get(`run${index}`) ?? [];
    if (String([...new Set(traced)]) !== String([...new Set(served)]))
      different.push(`${where}: traced ${traced.join(' ')}, served ${served.join(' ')}`);
    if (code === 0) return;
    failures++;
    const message = parseGoMessage(errorLine);
    const named = errorLine.includes(MODULE);
    if (named && (message.module !== MODULE || message.version !== VERSION))
      different.push(`${where}: module not read from ${errorLine}`);
    if (explainText(errorLine).length === 0) different.push(`${where}: not explained: ${errorLine}`);
    checkFirstWalk(goproxy, served, different, where);
  });
  console.info(`go mod download: ${inputs.length} lists, ${failures} failures predicted word by word (seed ${SEED})`);
  expect(different).toEqual([]);
});

function entryOf(mode: string, index: number, place: number, support: string): string {
  if (mode === 'OFF') return 'off';
  if (mode === 'refused') return 'http://127.0.0.1:1';
  return MODES.includes(mode as Mode) ? `${base}/run${index}/${mode}_${place}_${support}` : mode;
}

// The .info requests go round the list in order, without gaps.
function checkFirstWalk(goproxy: string, served: string[], different: string[], where: string): void {
  const infos = served.filter((url) => url.endsWith('.info'));
  const order = parseGoproxy(goproxy)
    .entries.filter(({ url }) => url.startsWith(base))
    .map(({ url }) => url);
  infos.forEach((url, i) => {
    if (!url.startsWith(`${order[i]}/`)) different.push(`${where}: asked ${url} as number ${i}`);
  });
}
