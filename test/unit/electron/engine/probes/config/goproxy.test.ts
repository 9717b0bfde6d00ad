import { describe, expect, it } from 'vitest';
import goproxy from '../../../../../../electron/engine/probes/config/goproxy.probe.ts';
import { FakeHost } from '../../../../../fakes/fake-host.ts';
import { examine, settingsData } from '../../bench.ts';

const judge = async (value: string) =>
  (await examine(goproxy, new FakeHost(), { settings: settingsData({ GOPROXY: value }) })).findings;

describe('the GOPROXY list', () => {
  it.each([
    'https://goproxy.cn,direct',
    'https://a.example|https://b.example,off',
    'direct',
    'goproxy.cn',
    ' https://goproxy.cn , direct\r',
  ])('is sound: %j', async (value) => {
    expect((await judge(value)).filter((f) => f.outcome !== 'ok')).toEqual([]);
  });

  it.each([
    ['https://goproxy.cn，direct', ['，'], ','],
    ['https://goproxy.cn;direct', [';'], ','],
    ['https：//goproxy.cn', ['：'], ':'],
    ['"https://goproxy.cn"', ['"', '"'], ''],
    ['https:\\\\goproxy.cn', ['\\', '\\'], '/'],
    ['https://goproxy.cn\u200b,direct', ['\u200b'], ''],
  ])('has characters that look right: %j', async (value, chars, meant) => {
    const [finding] = await judge(value);
    expect(finding).toMatchObject({
      code: 'config.goproxy-invalid',
      outcome: 'fail',
      subject: 'GOPROXY',
      params: { value, source: 'goenv' },
      evidence: ['e0'],
    });
    const suspects =
      (finding?.params as unknown as { suspects?: { char: string; meant: string }[] } | undefined)?.suspects ?? [];
    expect(suspects.map((s) => s.char)).toEqual(chars);
    expect(suspects[0]?.meant).toBe(meant);
  });

  it.each(['goproxycn', 'ftp://a.example', ',', 'https://goproxy.cn,nonsense'])('does not parse: %j', async (value) => {
    const [finding] = await judge(value);
    expect(finding).toMatchObject({ code: 'config.goproxy-invalid' });
    expect(finding?.params).toHaveProperty('message', expect.stringMatching(/\S/u));
  });

  it('is off', async () => {
    expect(await judge('off')).toMatchObject([
      { code: 'config.goproxy-off', subject: 'GOPROXY', params: { value: 'off', source: 'goenv' } },
    ]);
  });

  it('is Go’s own where nothing is set', async () => {
    const { data } = await examine(goproxy, new FakeHost(), { settings: null });
    expect(data).toMatchObject({
      value: 'https://proxy.golang.org,direct',
      source: 'default',
      list: { entries: [{ url: 'https://proxy.golang.org' }, { kind: 'direct' }] },
    });
  });
});
