import { describe, expect, it } from 'vitest';
import { LAYERS } from '../../../../shared/domain/layer.ts';
import { PROBE_IDS } from '../../../../shared/domain/probe-ids.gen.ts';
import { emptySession } from '../../../../shared/domain/session.ts';
import { LANGUAGES } from '../../../../shared/domain/text.ts';
import { causeOwner } from '../../../../shared/flow/cause-owner.ts';
import { chartStatus } from '../../../../shared/flow/chart-state.ts';
import { CHARTS } from '../../../../shared/flow/charts/charts.ts';
import { connectivity } from '../../../../shared/flow/charts/connectivity.chart.ts';
import { moduleDownload } from '../../../../shared/flow/charts/module-download.chart.ts';
import { toMermaid } from '../../../../shared/flow/mermaid.ts';
import { probeTitle } from '../../../../shared/flow/probe-title.ts';
import { textWidth } from '../../../../shared/flow/text-width.ts';
import { remedies } from '../../../../shared/repair/remedies.gen.ts';
import { PROBES } from '../../renderer/fakes/probes.ts';

describe.each(CHARTS.map((chart) => [chart.id, chart] as const))('chart %s', (_id, chart) => {
  const ids = chart.nodes.map(({ id }) => id);

  it('has unique nodes and edges between known ones', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const { from, to } of chart.edges) {
      expect(ids).toContain(from);
      expect(ids).toContain(to);
    }
  });

  it('has one start, from which every node is reached', () => {
    const entered = new Set(chart.edges.map(({ to }) => to));
    const starts = ids.filter((id) => !entered.has(id));
    expect(starts).toHaveLength(1);
    const reached = [...starts];
    for (const id of reached) {
      for (const { from, to } of chart.edges) if (from === id && !reached.includes(to)) reached.push(to);
    }
    expect(new Set(reached)).toEqual(new Set(ids));
  });

  it('names only probes that there are', () => {
    for (const probe of chart.nodes.flatMap(({ probes }) => probes)) expect(PROBE_IDS).toContain(probe);
  });

  it('names only remedies that there are', () => {
    for (const id of chart.nodes.flatMap((node) => node.remedies ?? [])) expect(Object.keys(remedies)).toContain(id);
  });

  it('gives no cause to two nodes, unless they are about different subjects', () => {
    const claims = chart.nodes.flatMap(({ causes, subjects = [''] }) =>
      causes.flatMap((cause) => subjects.map((subject) => `${cause} ${cause.endsWith('*') ? subject : ''}`)),
    );
    const whole = claims.filter((claim) => claim.includes('*'));
    const exact = chart.nodes.flatMap(({ causes }) => causes.filter((cause) => !cause.endsWith('*')));
    expect(new Set(whole).size).toBe(whole.length);
    expect(new Set(exact).size).toBe(exact.length);
  });

  it.each(LANGUAGES)('has titles that fit a box in %s', (language) => {
    for (const { title } of chart.nodes) expect(textWidth(title[language], 13)).toBeLessThanOrEqual(180);
  });
});

describe('the download chart', () => {
  it('has a place for every layer and shows every probe', () => {
    for (const layer of LAYERS) expect(causeOwner(moduleDownload, `${layer}.anything`), layer).not.toBeNull();
    const shown = new Set(moduleDownload.nodes.flatMap(({ probes }) => probes));
    for (const probe of PROBES) expect(shown, probe).toContain(probe);
  });

  it('and the others together show every probe that a person would look for', () => {
    const shown = new Set(CHARTS.flatMap(({ nodes }) => nodes.flatMap(({ probes }) => probes)));
    // Made only after another one failed, to tell reasons apart: part of that step.
    const further = [
      'dns/second-opinion',
      'tls/large-hello',
      'http/failed-download',
      'http/failed-toolchain',
      'proxy/without',
    ];
    expect(PROBE_IDS.filter((probe) => !shown.has(probe) && !further.includes(probe))).toEqual([]);
  });

  it.each([
    ['config.env-shadowed', 'settings'],
    ['config.goproxy-off', 'goproxy'],
    ['http.captive-portal', 'info'],
    ['http.stalled', 'zip'],
    ['module.not-found', 'info'],
    ['module.tampered-by-mirror', 'checksum'],
    ['firewall.blocks-program', 'way-out'],
  ])('puts %s at %s', (code, node) => {
    expect(causeOwner(moduleDownload, code)).toBe(node);
  });
});

it('names what a probe looks at by the finer chart', () => {
  expect(probeTitle('tcp/connect')).toEqual(connectivity.nodes.find(({ id }) => id === 'tcp')?.title);
  expect(probeTitle('go/download')?.en).toBe('Download for real');
  expect(probeTitle('nobody/knows')).toBeNull();
});

describe('the finer charts', () => {
  const chart = (id: string) => CHARTS.find((c) => c.id === id) ?? moduleDownload;

  it.each([
    ['settings', 'config.env-shadowed', 'GOPROXY', 'goproxy'],
    ['settings', 'config.env-shadowed', 'GOSUMDB', 'gosumdb'],
    ['settings', 'config.env-stale', 'HTTPS_PROXY', 'https_proxy'],
    ['settings', 'proxy.dead', 'HTTPS_PROXY', 'https_proxy'],
    ['settings', 'config.goproxy-off', 'GOPROXY', 'goproxy'],
    ['settings', 'config.env-file-encoding', '/home/li/.config/go/env', 'read'],
    ['settings', 'go.toolchain-unavailable', 'go1.99.0', 'gotoolchain'],
    ['settings', 'tcp.filtered', 'goproxy.cn', 'reachable'],
    ['checksum', 'config.gosumdb-off', 'GOSUMDB', 'on'],
    ['checksum', 'sumdb.unreachable', 'sum.golang.org', 'direct'],
    ['checksum', 'sumdb.inconsistent', 'sum.golang.org', 'signature'],
    ['checksum', 'module.gosum-stale', 'a@v1', 'gosum'],
    ['cache', 'cache.disk-full', '/go/pkg/mod', 'space'],
    ['cache', 'cache.corrupt', 'a@v1', 'damaged'],
    ['interception', 'firewall.blocks-program', 'go.exe', 'outbound'],
    ['interception', 'av.quarantined', 'go.exe', 'quarantine'],
  ])('%s: %s about %s is at %s', (id, code, subject, node) => {
    expect(causeOwner(chart(id), code, subject)).toBe(node);
  });

  it('leave alone what they are not about', () => {
    expect(causeOwner(chart('settings'), 'config.cert-file', 'SSL_CERT_FILE')).toBeNull();
    expect(causeOwner(chart('cache'), 'tcp.filtered', 'goproxy.cn')).toBeNull();
  });

  it('colour a setting by what was seen of it alone', () => {
    const finding = (id: string, subject: string, outcome: 'ok' | 'warn') =>
      ({ id, probe: 'config/settings', code: 'setting.value', outcome, subject, params: {}, evidence: [] }) as const;
    const session = {
      ...emptySession,
      probes: { 'config/settings': 'warn' as const },
      findings: [finding('a', 'GOPROXY', 'warn'), finding('b', 'GOSUMDB', 'ok')],
    };
    const { nodes } = chartStatus(chart('settings'), session, { ended: true });
    expect([nodes.goproxy?.state, nodes.gosumdb?.state, nodes.goflags?.state]).toEqual(['warn', 'ok', 'skipped']);
    expect(toMermaid(chart('settings'), 'en', chartStatus(chart('settings'), session, { ended: true }))).toContain(
      'goproxy["! GOPROXY"]:::warn',
    );
  });
});
