import type { FailureWord } from '../../../domain/failure.ts';
import { targetSubject } from '../../../domain/target.ts';
import { defineCause } from '../../define-cause.ts';
import { othersThatPass } from '../../failing-targets.ts';
import { type HttpFailure, hostOf, httpFailures } from '../../http-failures.ts';
import { evidenceOf, type PathView } from '../../path-view.ts';
import type { Situation } from '../../situation.ts';

interface RedirectHostBlocked extends Record<string, unknown> {
  readonly mirror: string;
  readonly host: string;
  /** What the host answers instead; 0 where it cannot be reached. */
  readonly status: number;
}

/** The mirror keeps its files on another host, and that one fails. Source: go-failures F21. */
export default defineCause<RedirectHostBlocked>({
  layer: 'http',
  order: 13,
  find: (situation) =>
    httpFailures(situation)
      .filter(isBlocked)
      .map((failure) => judge(situation, failure)),
  text: {
    'zh-CN': {
      headline: () => '存放文件的主机连不上',
      summary: ({ mirror, host, status }) =>
        `${mirror} 把下载转到 ${host}，而${status === 0 ? '那里连不上' : `那里回答 ${status}`}。`,
      detail: ({ mirror, host }) =>
        `${mirror} 本身是通的，它只是把文件放在 ${host} 上。防火墙只放行了镜像、没有放行这台主机时就会这样。`,
      advice: ({ host }) =>
        `请管理员也放行 ${host}；或换用不跳转的镜像，例如 go env -w "GOPROXY=https://proxy.golang.org,direct" 或公司内部的模块代理。`,
    },
    en: {
      headline: () => 'The host of the files is blocked',
      summary: ({ mirror, host, status }) =>
        `${mirror} sends downloads on to ${host}, which ${status === 0 ? 'cannot be reached' : `answers ${status}`}.`,
      detail: ({ mirror, host }) =>
        `${mirror} itself is fine; it keeps its files on ${host}. That happens where a firewall allows the mirror and not that host.`,
      advice: ({ host }) =>
        `Ask for ${host} to be allowed too; or use a mirror that does not redirect, for example go env -w "GOPROXY=https://proxy.golang.org,direct", or your company's module proxy.`,
    },
  },
});

/** Failures of the transfer itself, which have codes of their own. */
const GARBLED: readonly (FailureWord | undefined)[] = ['http-truncated', 'http-encoding', 'http-too-large'];

function isBlocked({ reply, redirectHost }: HttpFailure): boolean {
  if (redirectHost === undefined || GARBLED.includes(reply.failure)) return false;
  const page = reply.failure === undefined && (reply.status ?? 0) < 400;
  return !page;
}

function judge(situation: Situation, { view, reply, redirectHost = '', draft }: HttpFailure) {
  const last = situation.views.find((v) => v.target.role === 'redirect' && hostOf(v.target.url) === redirectHost);
  // The mirror answered: the network is there. What could still say no is another host on the layer that fails.
  const layer = last?.failedAt;
  const controls = last && layer && layer !== 'proxy' ? passing(situation, last, layer) : draft.controls;
  return {
    ...draft,
    subject: last ? targetSubject(last.target) : redirectHost,
    params: { mirror: view.target.host, host: redirectHost, status: reply.unreachable ? 0 : (reply.status ?? 0) },
    certainty: (controls ?? []).length > 0 ? ('confirmed' as const) : ('likely' as const),
    targets: [view.target.id, ...(last ? [last.target.id] : [])],
    evidence: evidenceOf([view.http, last?.lookup, last?.tunnel, ...(last?.tcp ?? []), ...(last?.tls ?? [])]),
    explains: [...draft.explains, ...(last?.findings ?? [])],
    controls: controls ?? [],
  };
}

function passing(situation: Situation, view: PathView, layer: 'dns' | 'tcp' | 'tls' | 'http'): readonly string[] {
  return [...new Set(othersThatPass(situation, view, layer))];
}
