import { expect, it } from 'vitest';
import { emptySession, reduceSession } from '../../../../shared/domain/session.ts';
import { chartStatus } from '../../../../shared/flow/chart-state.ts';
import { connectivity } from '../../../../shared/flow/charts/connectivity.chart.ts';
import { moduleDownload } from '../../../../shared/flow/charts/module-download.chart.ts';
import { toMermaid } from '../../../../shared/flow/mermaid.ts';
import { broken } from '../../renderer/fakes/scripts.ts';
import { eventsOf } from '../../renderer/fakes/sessions.ts';

it('writes nodes, edges and labels in the chosen language', () => {
  expect(toMermaid(connectivity, 'en')).toBe(`flowchart TD
  route["Way out"]
  dns["Name lookup (DNS)"]
  tcp["Connect (TCP)"]
  proxy["Proxy lets it pass"]
  tls["Handshake (TLS)"]
  http["Answer (HTTP)"]
  route -->|"direct"| dns
  route -->|"by proxy"| proxy
  dns --> tcp
  tcp --> tls
  proxy --> tls
  tls --> http
`);
  expect(toMermaid(connectivity, 'zh-CN')).toContain('dns["域名解析 DNS"]');
});

it('marks and colours the nodes of a run', () => {
  const session = eventsOf(broken).flat().reduce(reduceSession, emptySession);
  const source = toMermaid(moduleDownload, 'en', chartStatus(moduleDownload, session));
  expect(source).toContain('reach["✕ Reach the module proxy"]:::fail');
  expect(source).toContain('zip["– Get .zip"]:::skipped');
  expect(source).toContain('classDef fail');
});

it('escapes what Mermaid would read', () => {
  const [first] = connectivity.nodes;
  const title = { 'zh-CN': '', en: 'a "b" <c> #d' };
  const source = toMermaid({ ...connectivity, nodes: [{ ...first!, title }], edges: [] }, 'en');
  expect(source).toContain('"a #quot;b#quot; #lt;c#gt; #35;d"');
});
