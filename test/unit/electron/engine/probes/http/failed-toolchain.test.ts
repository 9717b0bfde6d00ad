import { expect, it } from 'vitest';
import failedToolchain from '../../../../../../electron/engine/probes/http/failed-toolchain.probe.ts';
import { success } from '../../../../../../shared/domain/failure.ts';
import { FakeChannel, type ReplyScript } from '../../../../../fakes/fake-channel.ts';
import { FakeHost } from '../../../../../fakes/fake-host.ts';
import { examine, recorded, targetOf } from '../../bench.ts';

const PATH = '/golang.org/toolchain/@v/v0.0.1-go1.99.0.linux-amd64.zip';
const MIRROR = targetOf('goproxy.example', { entry: 0 });
const CONTROL = targetOf('goproxy.cn', { role: 'control' });

const ask = (host: FakeHost, fetched: 'no' | 'yes', trusted = true) => {
  const choice = { kind: 'switch', toolchain: 'go1.99.0', pathOnly: false, because: 'setting' } as const;
  const need = { choice, goLine: '', file: '', gotoolchain: 'go1.99.0', tooOld: false };
  const toolchain = {
    need,
    local: 'go1.26.8',
    goos: 'linux',
    goarch: 'amd64',
    inPath: false,
    cached: false,
    attempt: recorded(success({ fetched, error: '' })),
    evidence: [],
  };
  const protocol = [MIRROR, CONTROL].map((target) => {
    const ready = new FakeChannel('192.0.2.1', 443, {}, () => undefined);
    return {
      target,
      data: { way: { target, ready, trusted }, module: null, path: '', info: null, followed: null, head: null },
    };
  });
  return examine(failedToolchain, host, { toolchain, protocol });
};
const answering = (reply: ReplyScript) =>
  new FakeHost().onConnect('192.0.2.1', 443, { tls: { '*': {} }, http: { [`GET ${PATH}`]: reply } });

it('asks the mirrors of the list, and nobody else, for what the real go could not fetch', async () => {
  const { findings } = await ask(answering({ status: 504 }), 'no');
  expect(findings).toMatchObject([
    {
      code: 'http.reply',
      outcome: 'warn',
      subject: `https://goproxy.example${PATH}`,
      params: { target: MIRROR.id, purpose: 'toolchain', status: 504 },
    },
  ]);
});

it('reads the beginning only', async () => {
  const { findings } = await ask(answering({ status: 200, body: new Uint8Array(1 << 20) }), 'no');
  expect(findings).toMatchObject([{ outcome: 'ok', params: { status: 200 } }]);
});

it('asks nothing where it was fetched, or where an unknown certificate stands before the mirror', async () => {
  expect((await ask(new FakeHost(), 'yes')).findings).toEqual([]);
  expect((await ask(new FakeHost(), 'no', false)).findings).toEqual([]);
});
