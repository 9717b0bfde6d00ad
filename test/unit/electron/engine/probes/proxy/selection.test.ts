import { describe, expect, it } from 'vitest';
import selection from '../../../../../../electron/engine/probes/proxy/selection.probe.ts';
import { parseGoproxy } from '../../../../../../shared/go/goproxy-list.ts';
import { FakeHost } from '../../../../../fakes/fake-host.ts';
import { examine, settingsData } from '../../bench.ts';

const look = (value: string, environment: Readonly<Record<string, string>> = {}, targets: string[] = []) =>
  examine(
    selection,
    new FakeHost({ environment }),
    {
      settings: settingsData({ GOPROXY: value }),
      goproxy: { value, source: 'goenv', list: parseGoproxy(value), evidence: [] },
    },
    { request: { targets } },
  );

describe('the services to reach', () => {
  it('are declared, one finding each', async () => {
    const { findings, data } = await look('https://goproxy.cn,direct', {}, ['https://extra.example']);
    expect(findings.map((f) => `${f.code} ${f.subject}`)).toEqual(data.targets.map((t) => `target.declared ${t.url}`));
    expect(data.targets.map((t) => t.role)).toEqual(['mirror', 'sumdb', 'control', 'other']);
  });

  it('name the variable that sends them through a proxy', async () => {
    const { findings } = await look('https://goproxy.cn', { HTTPS_PROXY: 'http://li:s3cret@127.0.0.1:7890' });
    expect(findings.filter((f) => f.code === 'proxy.selected')).toMatchObject([
      { subject: 'HTTPS_PROXY', params: { target: 'mirror:https://goproxy.cn', url: 'http://127.0.0.1:7890' } },
      { params: { target: 'sumdb:https://sum.golang.org' } },
      { params: { target: 'control:https://proxy.golang.org' } },
    ]);
    expect(JSON.stringify(findings)).not.toContain('s3cret');
  });

  it('are none of a list that does not parse: go uses none of it', async () => {
    const { data } = await look('https://goproxy.cn,ftp://x.example');
    expect(data.targets.filter((t) => t.role === 'mirror')).toEqual([]);
  });
});
