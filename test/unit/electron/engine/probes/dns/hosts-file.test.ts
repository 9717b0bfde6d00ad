import { describe, expect, it } from 'vitest';
import hostsFile from '../../../../../../electron/engine/probes/dns/hosts-file.probe.ts';
import { FakeHost } from '../../../../../fakes/fake-host.ts';
import { examine, targetOf } from '../../bench.ts';

const look = async (content: string | Uint8Array) =>
  (
    await examine(hostsFile, new FakeHost({ files: { '/etc/hosts': content } }), {}, { target: targetOf('goproxy.cn') })
  ).findings.map((f) => f.params);

describe('lines of the hosts file', () => {
  it.each([
    ['alone', '203.0.113.9 goproxy.cn', [[1, '203.0.113.9']]],
    [
      'among other names, in capitals',
      '127.0.0.1 localhost\n203.0.113.9\tother GoProxy.CN # mine\n',
      [[2, '203.0.113.9']],
    ],
    [
      'twice, with CRLF',
      '1.1.1.1 goproxy.cn\r\n\r\n::1 goproxy.cn\r\n',
      [
        [1, '1.1.1.1'],
        [3, '::1'],
      ],
    ],
    ['not behind a #', '# 203.0.113.9 goproxy.cn\n203.0.113.9 other # goproxy.cn', []],
    ['not as an address or a part', 'goproxy.cn\n203.0.113.9 www.goproxy.cn goproxy.cn.evil\n', []],
    ['not in an empty file', '', []],
  ])('name the host: %s', async (_, content, lines) => {
    expect(
      (await look(content)).map((p) => [(p as { line: number }).line, (p as { address: string }).address]),
    ).toEqual(lines);
  });

  it('are found among bytes of any encoding, and shown shortened', async () => {
    const gbk = Uint8Array.from([...'# '].map((c) => c.charCodeAt(0)).concat([0xb9, 0xab, 0xcb, 0xbe, 0x0a]));
    const [found] = await look(Buffer.concat([gbk, Buffer.from(`203.0.113.9 goproxy.cn ${'x'.repeat(500)}`)]));
    expect(found).toMatchObject({
      file: '/etc/hosts',
      line: 2,
      host: 'goproxy.cn',
      target: 'mirror:https://goproxy.cn',
    });
    expect((found as { text: string }).text).toHaveLength(200);
  });

  it('are none where the file cannot be read', async () => {
    const { findings, evidence } = await examine(hostsFile, new FakeHost());
    expect(findings).toEqual([]);
    expect(evidence).toMatchObject([{ failure: { word: 'not-found' } }]);
  });

  it('matter only where go resolves the name itself', () => {
    expect(hostsFile.appliesTo?.(targetOf('goproxy.cn', { route: { kind: 'proxy', proxy: 'p' } }))).toBe(false);
    expect(hostsFile.appliesTo?.(targetOf('proxy', { role: 'proxy' }))).toBe(false);
  });
});
