import { describe, expect, it } from 'vitest';
import handshake from '../../../../../../electron/engine/probes/tls/handshake.probe.ts';
import type { Channel } from '../../../../../../electron/host/network.ts';
import { success } from '../../../../../../shared/domain/failure.ts';
import type { ChannelScript } from '../../../../../fakes/fake-channel.ts';
import { FakeHost } from '../../../../../fakes/fake-host.ts';
import { examine, tried } from '../../bench.ts';

const NEUTRAL = 'www.microsoft.com';
const limits = { timeoutMs: 1000, signal: new AbortController().signal };

/** A machine with one open connection to the target. */
async function machine(
  script: ChannelScript,
  ...further: readonly (ChannelScript | 'timed-out' | 'connection-refused')[]
) {
  const host = new FakeHost().onConnect('192.0.2.1', 443, script);
  for (const next of further) host.onConnect('192.0.2.1', 443, next);
  const opened = await host.network.connect({ address: '192.0.2.1', port: 443 }, limits);
  if (!opened.ok) throw new Error('closed');
  const connect = [{ address: '192.0.2.1', attempted: tried(success<Channel>(opened.value)) }];
  return { host, connect };
}
const look = async (
  script: ChannelScript,
  ...further: Parameters<typeof machine> extends [unknown, ...infer R] ? R : never
) => {
  const { host, connect } = await machine(script, ...further);
  return examine(handshake, host, { connect });
};

describe('a handshake', () => {
  it('is sound with a certificate that verifies', async () => {
    const { findings } = await look({ tls: { 'goproxy.cn': {} } });
    expect(findings).toMatchObject([
      {
        code: 'tls.handshake',
        outcome: 'ok',
        subject: 'goproxy.cn',
        params: { address: '192.0.2.1', servername: 'goproxy.cn', attempts: 1, protocol: 'TLSv1.3' },
      },
    ]);
  });

  it.each(['tls-untrusted', 'tls-expired', 'tls-not-yet-valid', 'tls-wrong-host'] as const)(
    'fails with a certificate that is %s, and shows it',
    async (word) => {
      const { findings } = await look({ tls: { '*': { verification: { word, detail: '', also: [] } } } });
      expect(findings).toMatchObject([
        { outcome: 'fail', params: { failure: word, certificate: { issuer: 'CN=Public Issuer' } } },
      ]);
    },
  );

  it.each(['connection-reset', 'connection-closed'] as const)(
    'that ends in %s is tried again, then with another name at the same address',
    async (word) => {
      const script: ChannelScript = { tls: { 'goproxy.cn': word, [NEUTRAL]: {} } };
      const { findings } = await look(script, script);
      expect(findings).toMatchObject([
        {
          code: 'tls.handshake',
          outcome: 'fail',
          params: { failure: word, attempts: 3 },
          evidence: [expect.any(String), expect.any(String), expect.any(String)],
        },
        { code: 'tls.other-name', outcome: 'ok', subject: NEUTRAL, params: { address: '192.0.2.1' } },
      ]);
    },
  );

  it('says when the other name is cut as well', async () => {
    const script: ChannelScript = { tls: { '*': 'connection-reset' } };
    expect((await look(script, script)).findings[1]).toMatchObject({
      code: 'tls.other-name',
      outcome: 'warn',
      params: { failure: 'connection-reset' },
    });
  });

  // What censors do: one reset, and for a while the address does not answer at all.
  it.each(['timed-out', 'connection-refused'] as const)(
    'that is cut stays on record where no second connection opens: %s',
    async (then) => {
      const { findings } = await look({ tls: { '*': 'connection-reset' } }, then);
      expect(findings).toMatchObject([
        { code: 'tls.handshake', outcome: 'fail', params: { failure: 'connection-reset' } },
      ]);
    },
  );

  it('is made with every address that is open, and with none that is not', async () => {
    const { connect, host } = await machine({ tls: { '*': {} } });
    const closed = { address: '192.0.2.9', attempted: null };
    expect((await examine(handshake, host, { connect: [closed, ...connect] })).findings).toHaveLength(1);
    expect((await examine(handshake, new FakeHost(), { connect: [closed] })).findings).toEqual([]);
  });

  it('asks for no other name once enough is known', async () => {
    const { host, connect } = await machine({ tls: { '*': 'connection-reset' } });
    const { findings } = await examine(handshake, host, { connect }, { enough: AbortSignal.abort() });
    expect(findings.map((f) => f.code)).toEqual(['tls.handshake']);
  });
});
