import { describe, expect, it } from 'vitest';
import lookup from '../../../../../../electron/engine/probes/sumdb/lookup.probe.ts';
import type { Channel, HttpReply } from '../../../../../../electron/host/network.ts';
import { success } from '../../../../../../shared/domain/failure.ts';
import { parseGoproxy } from '../../../../../../shared/go/goproxy-list.ts';
import type { ReplyScript } from '../../../../../fakes/fake-channel.ts';
import { FakeHost } from '../../../../../fakes/fake-host.ts';
import { examine, modulesData, settingsData, targetOf, tried } from '../../bench.ts';
import { SumdbLog } from '../../sumdb-log.ts';

const log = new SumdbLog(Array.from({ length: 3 }, (_, i) => `m${i}.example/x v1.0.0 h1:zip${i}=`));
const NAME = 'sum.test.example';
const PREFIX = `/sumdb/${NAME}`;
const mirror = targetOf('m.example', { tls: false, port: 80, url: 'http://m.example', entry: 0 });
const ready = { address: '192.0.2.1', port: 80 } as Channel;
const status = (code: number) =>
  tried(
    success<HttpReply>({
      status: code,
      headers: {},
      body: new Uint8Array(),
      truncatedByUs: false,
      firstByteMs: 1,
      totalMs: 1,
    }),
  );

/** What the mirror answers below its `/sumdb/…`, by path. */
function look(
  http: Readonly<Record<string, ReplyScript>>,
  supported = 200,
  values: Readonly<Record<string, string>> = {},
  modules = modulesData('asked', 'm1.example/x@v1.0.0'),
) {
  const host = new FakeHost();
  if (Object.keys(http).length > 0) host.onConnect('192.0.2.1', 80, { http });
  const data = {
    way: { target: mirror, ready, trusted: true },
    module: null,
    path: '',
    info: status(200),
    followed: null,
    head: null,
  };
  return examine(lookup, host, {
    settings: settingsData({ GOSUMDB: log.key, ...values }),
    goproxy: { value: '', source: 'goenv', list: parseGoproxy('http://m.example,direct'), evidence: [] },
    modules,
    protocol: [{ target: mirror, data }],
    support: [{ target: mirror, data: { path: '', reply: status(supported), followed: null } }],
  });
}
const LOOKUP = `GET ${PREFIX}/lookup/m1.example/x@v1.0.0`;
const TILE = 'tile/8/0/000.p/3';
const genuine = {
  [LOOKUP]: { status: 200, body: log.lookup(1) },
  [`GET ${PREFIX}/${TILE}`]: { status: 200, body: log.tile(TILE) ?? '' },
};

describe('a lookup in the checksum database', () => {
  it('is proven, through the mirror that go is bound to', async () => {
    const { findings } = await look(genuine);
    expect(findings).toMatchObject([
      {
        code: 'sumdb.lookup',
        outcome: 'ok',
        subject: NAME,
        params: {
          target: mirror.id,
          name: NAME,
          through: 'http://m.example',
          module: 'm1.example/x@v1.0.0',
          verified: true,
        },
      },
    ]);
  });

  it.each<[string, Readonly<Record<string, ReplyScript>>, object]>([
    [
      'the record is another one',
      { ...genuine, [LOOKUP]: { status: 200, body: log.lookup(1, 'm1.example/x v1.0.0 h1:evil=\n') } },
      { failure: 'malformed-output', problem: 'cannot authenticate record data in server response' },
    ],
    ['the database is out of order', { [LOOKUP]: { status: 500 } }, { failure: 'exit-status', status: 500 }],
    ['it is too large', { [LOOKUP]: { status: 200, body: 'x'.repeat((1 << 20) + 1) } }, { failure: 'http-too-large' }],
  ])('fails where %s', async (_, http, params) => {
    const { findings } = await look(http);
    expect(findings).toMatchObject([{ outcome: 'fail', params: { verified: false, ...params } }]);
  });

  it.each<[string, number, Readonly<Record<string, string>>]>([
    ['verification is off', 200, { GOSUMDB: 'off' }],
    ['every module is private', 200, { GONOSUMDB: '*' }],
    ['the mirror’s answer ends the search', 403, {}],
    ['nobody knows a way to the database itself', 404, {}],
  ])('is not made where %s', async (_, supported, values) => {
    expect(await look({}, supported, values)).toMatchObject({ findings: [], evidence: [] });
  });
});
