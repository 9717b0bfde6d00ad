import type { CauseDraft } from '../../../domain/cause.ts';
import { HANDSHAKE_LIMIT_MS } from '../../../go/handshake-limit.ts';
import { defineCause } from '../../define-cause.ts';
import { aboutTarget, failingAt, othersThatPass } from '../../failing-targets.ts';
import { evidenceOf } from '../../path-view.ts';
import { REAL_GO } from '../../said-by-go.ts';
import type { Situation } from '../../situation.ts';
import { switchMirror } from '../../switch-mirror.ts';

interface Stalled extends Record<string, unknown> {
  readonly host: string;
}

/** The request is taken and never answered; `go` has no limit for that and hangs for ever. Source: go-failures F06, A9. */
export default defineCause<Stalled>({
  layer: 'http',
  order: 40,
  find: (situation) => [...stalledAtOnce(situation), ...stalledLater(situation)],
  text: {
    'zh-CN': {
      headline: () => '镜像收到请求不回答',
      summary: ({ host }) => `${host} 接受了请求，却一直不回答。`,
      detail: () => 'TCP 和 TLS 都正常，但等不到第一个字节。go 对这种情况没有时间限制，会一直挂着，写“|”也没有用。',
      advice: ({ host }) => `按 Ctrl+C 停下，换用别的镜像，例如 ${switchMirror(host)}`,
    },
    en: {
      headline: () => 'The mirror never answers',
      summary: ({ host }) => `${host} takes the request and never answers it.`,
      detail: () =>
        'TCP and TLS are fine, but the first byte never comes. go sets no limit here: it hangs for ever, and "|" does not help.',
      advice: ({ host }) => `Stop go with Ctrl+C and use another mirror, for example ${switchMirror(host)}`,
    },
  },
});

/** The very first request of a probe is never answered, twice. */
function stalledAtOnce(situation: Situation): readonly CauseDraft<Stalled>[] {
  return failingAt(situation, 'http')
    .filter(({ view }) => view.failure === 'timed-out')
    .map(({ view, severity }) => {
      const hangs = situation.download?.params.hangingUrl?.includes(view.target.host) ?? false;
      const controls = othersThatPass(situation, view, 'http');
      return {
        ...aboutTarget(view, severity),
        params: { host: view.target.host },
        certainty: hangs || controls.length > 0 ? 'confirmed' : 'likely',
        because: 'timed-out',
        evidence: evidenceOf([view.http, situation.download ?? undefined]),
        // The real `go` asked on its own, and could have got an answer.
        controls: [...controls, ...(hangs ? [REAL_GO] : [])],
      };
    });
}

/** Probes pass, and the real `go` hangs on a later file of a mirror: only large ones stall. */
function stalledLater(situation: Situation): readonly CauseDraft<Stalled>[] {
  const { download, views } = situation;
  const url = download?.params.hangingUrl;
  if (download === null || url === undefined || mayStillGreet(situation, url)) return [];
  return views
    .filter((v) => v.target.role === 'mirror' && v.works && url.startsWith(`${v.target.url}/`))
    .map((view) => ({
      ...aboutTarget(view, 'error'),
      params: { host: view.target.host },
      // Nobody saw it stall a second time.
      certainty: 'likely',
      because: 'timed-out',
      evidence: evidenceOf([download, view.http]),
      controls: [view.http?.params.url ?? view.target.url],
    }));
}

/**
 * Was `go` stopped, because enough was known, before its own limit for a handshake, at a file that we were given? Then it may not
 * have got as far as asking for it.
 */
function mayStillGreet({ download, findings }: Situation, url: string): boolean {
  const given = findings.of('http.reply').some((f) => f.outcome === 'ok' && f.params.url === url);
  return given && (download?.params.stoppedAfterMs ?? Number.POSITIVE_INFINITY) < HANDSHAKE_LIMIT_MS;
}
