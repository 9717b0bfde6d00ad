import { describe, expect, it } from 'vitest';
import failedDownload from '../../../../../../electron/engine/probes/http/failed-download.probe.ts';
import type { Way } from '../../../../../../electron/engine/way.ts';
import type { HttpReply } from '../../../../../../electron/host/network.ts';
import { success } from '../../../../../../shared/domain/failure.ts';
import type { Target } from '../../../../../../shared/domain/target.ts';
import { type ChannelScript, FakeChannel } from '../../../../../fakes/fake-channel.ts';
import { FakeHost } from '../../../../../fakes/fake-host.ts';
import { downloadData, examine, modulesData, settingsData, targetOf, tried } from '../../bench.ts';

const UUID = '/github.com/google/uuid/@v/v1.1.1';
const INFO = { status: 200, body: '{"Version":"v1.1.1"}' };
const MOD = { status: 200, body: 'module github.com/google/uuid' };
const ZIP = { status: 200, body: Uint8Array.of(0x50, 0x4b, 3, 4) };
const script = (zip: NonNullable<ChannelScript['http']>[string]): ChannelScript => ({
  tls: { '*': {} },
  http: { [`GET ${UUID}.info`]: INFO, [`GET ${UUID}.mod`]: MOD, [`GET ${UUID}.zip`]: zip },
});

const MIRROR = targetOf('goproxy.example', { entry: 0 });
const CONTROL = targetOf('goproxy.cn', { role: 'control' });

/** A mirror whose first question was answered well. */
function sound(target: Target, address: string) {
  const ready = new FakeChannel(address, 443, {}, () => undefined);
  const way: Way = { target, ready, trusted: true };
  const reply: HttpReply = {
    status: 200,
    headers: {},
    body: new Uint8Array(),
    truncatedByUs: false,
    firstByteMs: 1,
    totalMs: 1,
  };
  const info = tried(success(reply));
  const followed = { hops: [], result: info, findings: [] };
  return { target, data: { way, module: null, path: '', info, followed, head: null } };
}

const wentWrong = (error: string, exitCode = 1) =>
  downloadData({ exitCode, results: [{ path: 'github.com/google/uuid', version: 'v1.1.1', error }] });

const again = (host: FakeHost, source: 'built-in' | 'asked', exitCode = 1, error = 'unexpected EOF') =>
  examine(failedDownload, host, {
    settings: settingsData({}),
    modules: modulesData(source, 'github.com/google/uuid@v1.1.1'),
    download: wentWrong(error, exitCode),
    protocol: [sound(MIRROR, '192.0.2.1'), sound(CONTROL, '192.0.2.2')],
  });

describe('a download that failed', () => {
  it('is made again file by file until one fails, which another mirror is then asked for', async () => {
    const host = new FakeHost()
      .onConnect('192.0.2.1', 443, script('http-truncated'))
      .onConnect('192.0.2.2', 443, script(ZIP));
    const { findings } = await again(host, 'built-in');
    expect(findings).toMatchObject([
      { outcome: 'ok', params: { purpose: 'download', target: MIRROR.id, body: 'info' } },
      { outcome: 'ok', params: { target: MIRROR.id, body: 'mod' } },
      { outcome: 'fail', params: { target: MIRROR.id, failure: 'http-truncated' } },
      { outcome: 'ok', params: { target: CONTROL.id, body: 'zip' } },
    ]);
  });

  it('is asked for three times where go was refused a file that arrives now', async () => {
    const host = new FakeHost().onConnect('192.0.2.1', 443, script(ZIP));
    const { findings } = await again(host, 'built-in', 1, `reading https://goproxy.example${UUID}.info: 503 Service`);
    expect(findings).toMatchObject([
      { outcome: 'ok', params: { body: 'info', attempts: 3 } },
      { outcome: 'ok', params: { body: 'mod', attempts: 1 } },
      { outcome: 'ok', params: { body: 'zip', attempts: 1 } },
    ]);
  });

  it('is asked of nobody but the mirrors of the user where the modules are his', async () => {
    const host = new FakeHost().onConnect('192.0.2.1', 443, script('http-truncated'));
    const { findings } = await again(host, 'asked');
    expect(findings.filter(({ params }) => params['target' as never] === CONTROL.id)).toEqual([]);
  });

  it('is left alone where go succeeded', async () => {
    expect((await again(new FakeHost(), 'built-in', 0)).findings).toEqual([]);
  });

  it('follows a redirect to the host that is at fault, and leaves its signature out', async () => {
    const away = { status: 302, headers: { location: 'https://storage.example/x.zip?Signature=secret' } };
    const host = new FakeHost().onConnect('192.0.2.1', 443, script(away)).onConnect('192.0.2.2', 443, script(ZIP));
    for (const [family, answer] of [
      [4, ['192.0.2.9']],
      [6, []],
      [0, ['192.0.2.9']],
    ] as const)
      host.onLookup('storage.example', family, answer);
    host.onConnect('192.0.2.9', 443, 'connection-refused');
    const { findings, evidence } = await again(host, 'built-in');
    const redirect = 'redirect:https://storage.example';
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'target.declared', subject: 'https://storage.example' }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'tcp.connect',
        outcome: 'fail',
        params: expect.objectContaining({ target: redirect }),
      }),
    );
    expect(findings.filter(({ outcome, code }) => code === 'http.reply' && outcome === 'fail')).toMatchObject([
      { params: { hops: ['https://storage.example/x.zip'], failure: 'connection-refused', unreachable: true } },
    ]);
    expect(JSON.stringify([findings, evidence])).not.toContain('secret');
  });

  it('never goes on from https to http', async () => {
    const away = { status: 302, headers: { location: 'http://storage.example/x.zip?Signature=secret' } };
    const host = new FakeHost().onConnect('192.0.2.1', 443, script(away)).onConnect('192.0.2.2', 443, script(ZIP));
    const { findings } = await again(host, 'built-in');
    expect(findings.filter(({ outcome }) => outcome === 'fail')).toMatchObject([
      { params: { status: 302, location: 'http://storage.example/x.zip' } },
    ]);
  });

  it('ends at a version that nobody asked for, as go does', async () => {
    const other = { ...script(ZIP), http: { [`GET ${UUID}.info`]: { status: 200, body: '{"Version":"v9.9.9"}' } } };
    const host = new FakeHost().onConnect('192.0.2.1', 443, other).onConnect('192.0.2.2', 443, script(ZIP));
    const { findings } = await again(host, 'built-in');
    expect(findings).toMatchObject([
      { outcome: 'fail', params: { target: MIRROR.id, asked: 'v1.1.1', told: 'v9.9.9' } },
      { outcome: 'ok', params: { target: CONTROL.id, body: 'info' } },
    ]);
  });

  it.each(['info', 'mod', 'zip'])(
    'says nothing of a .%s that was broken off, nor asks another for it',
    async (file) => {
      const whole = script(ZIP);
      const broken = { ...whole, http: { ...whole.http, [`GET ${UUID}.${file}`]: 'aborted' as const } };
      const { findings } = await again(new FakeHost().onConnect('192.0.2.1', 443, broken), 'built-in');
      expect(findings.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
    },
  );

  it('gives up on its own impatience without a word', async () => {
    const host = new FakeHost().onConnect('192.0.2.1', 443, script('timed-out'));
    const { findings } = await again(host, 'built-in');
    expect(findings.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
  });
});
