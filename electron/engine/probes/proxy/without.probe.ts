import type { PathView } from '../../../../shared/diagnosis/path-view.ts';
import { defineTargetProbe, failureOf, valueOf } from '../../probe.ts';
import { reach } from '../../reach.ts';
import secured from '../tls/handshake.probe.ts';
import reply from './reply.probe.ts';

interface Data {
  readonly view: PathView | null;
  readonly evidence: readonly string[];
}

/** When the way through the proxy fails: would it work without? Asked of what `go` itself needs, at the own resolvers. */
export default defineTargetProbe<Data, { reply: typeof reply; secured: typeof secured }>({
  layer: 'proxy',
  title: { 'zh-CN': '不经过代理行不行', en: 'Would it work without the proxy?' },
  needs: { reply, secured },
  budgetMs: 45_000,
  appliesTo: ({ route, role }) => route.kind === 'proxy' && (role === 'mirror' || role === 'sumdb'),
  async run(inputs, context, target) {
    const tunnel = inputs.reply && valueOf(inputs.reply.result)?.channel;
    const greeted = (inputs.secured ?? []).some(({ attempted }) => {
      const facts = valueOf(attempted.result)?.facts;
      return facts !== undefined && facts.verification === undefined;
    });
    const fine = tunnel && (greeted || !target.tls);
    if (fine || (inputs.reply && failureOf(inputs.reply.result)?.word === 'aborted'))
      return { view: null, evidence: [] };
    const { view, findings } = await reach(context, { ...target, route: { kind: 'direct' } });
    return { view, evidence: findings.flatMap((f) => f.evidence) };
  },
  interpret({ view, evidence }, _inputs, target) {
    if (!view) return [];
    const works = view.failedAt === null && (!target.tls || view.tls.some((f) => f.outcome === 'ok'));
    const addresses = [...(view.lookup?.params.a.addresses ?? []), ...(view.lookup?.params.aaaa.addresses ?? [])];
    const params = {
      target: target.id,
      works,
      addresses,
      ...(view.failure === undefined ? {} : { failure: view.failure }),
    };
    return [{ code: 'proxy.without', outcome: works ? 'warn' : 'ok', subject: target.host, params, evidence }];
  },
});
