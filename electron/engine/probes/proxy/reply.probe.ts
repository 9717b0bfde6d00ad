import { CLOSED } from '../../../host/node-network/socks5.ts';
import { type Attempted, tryTwice } from '../../attempts.ts';
import { defineTargetProbe, failureOf, valueOf } from '../../probe.ts';
import { openTunnel, type Speaks, type Tunnel } from '../../proxy-tunnel.ts';

export default defineTargetProbe<Attempted<Tunnel>, Record<never, never>>({
  layer: 'proxy',
  title: { 'zh-CN': '向代理申请通道', en: 'Ask the proxy for a tunnel' },
  needs: {},
  budgetMs: 45_000,
  appliesTo: ({ route }) => route.kind === 'proxy',
  run(_inputs, context, target) {
    return tryTwice(context, () => openTunnel(context, target));
  },
  interpret({ result, tries }, _inputs, target) {
    const failure = failureOf(result);
    const tunnel = valueOf(result);
    // How a SOCKS proxy refused: `go` words each in its own way.
    const reason = tunnel?.reason ?? (failure?.word === 'proxy-refused' ? failure.detail : undefined);
    const params = {
      target: target.id,
      speaks: tunnel?.speaks ?? speaksAfter(failure?.detail),
      ...(tunnel?.status === undefined ? {} : { status: tunnel.status }),
      ...(reason === undefined ? {} : { reason }),
      ...(failure === undefined ? {} : { failure: failure.word }),
      ...(failure?.detail === CLOSED ? { closed: true as const } : {}),
    };
    const outcome = tunnel?.channel ? 'ok' : 'fail';
    return [{ code: 'proxy.reply', outcome, subject: target.host, params, evidence: tries.map((t) => t.evidence) }];
  },
});

function speaksAfter(detail: string | undefined): Speaks {
  if (detail === 'socks5' || detail === 'http' || detail === 'tls') return detail;
  return 'unknown';
}
