import { describe, expect, it } from 'vitest';
import { LAYERS } from '../../../../shared/domain/layer.ts';
import { PROBE_IDS } from '../../../../shared/domain/probe-ids.gen.ts';
import { LANGUAGES } from '../../../../shared/domain/text.ts';
import { causeOwner } from '../../../../shared/flow/cause-owner.ts';
import { CHARTS } from '../../../../shared/flow/charts/charts.ts';
import { connectivity } from '../../../../shared/flow/charts/connectivity.chart.ts';
import { moduleDownload } from '../../../../shared/flow/charts/module-download.chart.ts';
import { probeTitle } from '../../../../shared/flow/probe-title.ts';
import { textWidth } from '../../../../shared/flow/text-width.ts';
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

  it('gives no cause to two nodes', () => {
    const claims = chart.nodes.flatMap(({ causes }) => causes);
    expect(new Set(claims).size).toBe(claims.length);
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
