import { describe, expect, it } from 'vitest';
import support from '../../../../../../electron/engine/probes/sumdb/support.probe.ts';
import type { Channel, HttpReply } from '../../../../../../electron/host/network.ts';
import { failed, success } from '../../../../../../shared/domain/failure.ts';
import type { ReplyScript } from '../../../../../fakes/fake-channel.ts';
import { FakeHost } from '../../../../../fakes/fake-host.ts';
import { examine, settingsData, targetOf, tried } from '../../bench.ts';

const PATH = '/sumdb/sum.golang.org/supported';
const ready = { address: '192.0.2.1', port: 80 } as Channel;
const ok: HttpReply = {
  status: 200,
  headers: {},
  body: new Uint8Array(),
  truncatedByUs: false,
  firstByteMs: 1,
  totalMs: 1,
};

function look(
  answer: ReplyScript | 'timed-out' | null,
  {
    gosumdb = '',
    role = 'mirror',
    alive = true,
  }: { gosumdb?: string; role?: 'mirror' | 'control'; alive?: boolean } = {},
) {
  const target = targetOf('goproxy.cn', { tls: false, port: 80, role, url: 'http://goproxy.cn' });
  const host = new FakeHost();
  if (answer) host.onConnect('192.0.2.1', 80, { http: { [`GET ${PATH}`]: answer } });
  const info = alive ? tried(success(ok)) : tried(failed<HttpReply>('timed-out'));
  const protocol = { way: { target, ready, trusted: true }, module: null, path: '', info, followed: null, head: null };
  return examine(support, host, { settings: settingsData({ GOSUMDB: gosumdb }), protocol }, { target });
}

describe('passing the checksum database through', () => {
  it.each([
    [200, 'ok'],
    [404, 'ok'],
    [410, 'ok'],
    [403, 'fail'],
    [500, 'fail'],
  ])('%i is %s', async (status, outcome) => {
    const { findings } = await look({ status });
    expect(findings).toMatchObject([
      { code: 'http.reply', outcome, params: { purpose: 'sumdb-supported', status, url: `http://goproxy.cn${PATH}` } },
    ]);
  });

  it('is asked where redirects lead, as go asks', async () => {
    const target = targetOf('goproxy.cn', { tls: false, port: 80, url: 'http://goproxy.cn' });
    const http = { [`GET ${PATH}`]: { status: 301, headers: { location: '/x' } }, 'GET /x': { status: 200 } };
    const host = new FakeHost().onConnect('192.0.2.1', 80, { http });
    const way = { target, ready, trusted: true };
    const protocol = { way, module: null, path: '', info: tried(success(ok)), followed: null, head: null };
    const { findings } = await examine(support, host, { settings: settingsData({}), protocol }, { target });
    expect(findings).toMatchObject([{ outcome: 'ok', params: { status: 200, hops: ['http://goproxy.cn/x'] } }]);
  });

  it('is a remark only where a control host fails', async () => {
    expect((await look({ status: 500 }, { role: 'control' })).findings).toMatchObject([{ outcome: 'warn' }]);
  });

  it('fails where nobody answers', async () => {
    expect((await look('timed-out')).findings).toMatchObject([
      { outcome: 'fail', params: { failure: 'timed-out', attempts: 2 } },
    ]);
  });

  it.each([
    ['the database is off', { gosumdb: 'off' }],
    ['the database is none', { gosumdb: 'on' }],
    ['the mirror did not answer at all', { alive: false }],
  ])('is not asked for where %s', async (_, circumstances) => {
    expect(await look(null, circumstances)).toMatchObject({ findings: [], evidence: [] });
  });
});
