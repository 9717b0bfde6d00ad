import { describe, expect, it } from 'vitest';
import zipHash from '../../../../../../electron/engine/probes/module/zip-hash.probe.ts';
import type { Channel, HttpReply } from '../../../../../../electron/host/network.ts';
import { failed, success } from '../../../../../../shared/domain/failure.ts';
import { FakeHost } from '../../../../../fakes/fake-host.ts';
import { downloadData, examine, recorded, settingsData, targetOf, tried } from '../../bench.ts';
import { makeZip } from '../../make-zip.ts';
import { SumdbLog } from '../../sumdb-log.ts';

const zip = (text: string) =>
  makeZip({
    'example.org/tiny@v1.0.0/go.mod': 'module example.org/tiny\n\ngo 1.20\n',
    'example.org/tiny@v1.0.0/tiny.go': text,
    'example.org/tiny@v1.0.0/LICENSE': 'none\n',
  });
const H1 = 'h1:Fr4UYI/NZVvs5QF3j5zVRMhO90IFNEMgKl+My/ijd9I=';
const log = new SumdbLog([`example.org/tiny v1.0.0 ${H1}`]);
const PATH = '/example.org/tiny/@v/v1.0.0.zip';
const ok: HttpReply = {
  status: 200,
  headers: {},
  body: new Uint8Array(),
  truncatedByUs: false,
  firstByteMs: 1,
  totalMs: 1,
};

/** Two sources: a mirror of the user's list, and a public one to compare with. */
function sources() {
  return (['mirror', 'control'] as const).map((role, i) => {
    const target = targetOf(`${role}.example`, { role, tls: false, port: 80, url: `http://${role}.example` });
    const ready = { address: `192.0.2.${i + 1}`, port: 80 } as Channel;
    const data = {
      way: { target, ready, trusted: true },
      module: null,
      path: '',
      info: tried(success(ok)),
      followed: null,
      head: null,
    };
    return { target, data };
  });
}

function look(host: FakeHost, error: string, values: Readonly<Record<string, string>> = {}) {
  const results = [{ path: 'example.org/tiny', version: 'v1.0.0', error }];
  const { ask, asked } = log.asker();
  const lookup = {
    road: { kind: 'off' } as const,
    module: null,
    ask: () => ask,
    key: log.key,
    answer: null,
    target: '',
  };
  const examined = examine(zipHash, host, {
    settings: settingsData(values),
    download: downloadData({ results }),
    lookup,
    protocol: sources(),
  });
  return { examined, asked };
}
const MISMATCH = 'verifying example.org/tiny@v1.0.0: checksum mismatch\n\tdownloaded: h1:x\n\tsum.golang.org: h1:y';

describe('when a checksum does not match', () => {
  it('compares what every source serves with the signed hash', async () => {
    const host = new FakeHost();
    host.onConnect('192.0.2.1', 80, { http: { [`GET ${PATH}`]: { status: 200, body: zip('package evil\n') } } });
    host.onConnect('192.0.2.2', 80, { http: { [`GET ${PATH}`]: { status: 200, body: zip('package tiny\n') } } });
    const { findings } = await look(host, MISMATCH).examined;
    expect(findings).toMatchObject([
      {
        code: 'module.hash',
        outcome: 'fail',
        subject: 'example.org/tiny@v1.0.0',
        params: { target: 'mirror:http://mirror.example', signed: H1, matches: false },
      },
      { outcome: 'ok', params: { target: 'control:http://control.example', h1: H1, signed: H1, matches: true } },
    ]);
  });

  it('says nothing of a source that has no zip', async () => {
    const host = new FakeHost();
    host.onConnect('192.0.2.1', 80, { http: { [`GET ${PATH}`]: { status: 404 } } });
    host.onConnect('192.0.2.2', 80, { http: { [`GET ${PATH}`]: { status: 200, body: 'no zip' } } });
    const { findings, evidence } = await look(host, MISMATCH).examined;
    expect(findings).toEqual([]);
    expect(evidence.filter((e) => e.operation === 'module.hash').map((e) => e.failure?.word)).toEqual([
      'exit-status',
      'malformed-output',
    ]);
  });

  it.each([['GOPRIVATE'], ['GONOSUMDB'], ['GONOPROXY']])('asks nobody about a private module: %s', async (name) => {
    const { examined, asked } = look(new FakeHost(), MISMATCH, { [name]: 'example.org' });
    expect((await examined).evidence).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('asks nobody about another error', async () => {
    const { examined, asked } = look(new FakeHost(), 'example.org/tiny@v1.0.0: 404 Not Found');
    expect((await examined).evidence).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('judges nothing without a signed hash', () => {
    const [mirror] = sources();
    if (!mirror) throw new Error('no mirror');
    const one = {
      module: { path: 'a.example/a', version: 'v1' },
      target: mirror.target,
      h1: recorded(success('h1:x')),
      signed: null,
    };
    const inputs = { settings: null, download: null, lookup: null, protocol: [], files: null };
    expect(zipHash.interpret([one], inputs, mirror.target)).toMatchObject([{ outcome: 'ok', params: { h1: 'h1:x' } }]);
    expect(zipHash.interpret([{ ...one, h1: recorded(failed<string>('timed-out')) }], inputs, mirror.target)).toEqual(
      [],
    );
  });
});
