import { defineCause } from '../../define-cause.ts';
import { aboutTarget, failingAt, othersThatPass } from '../../failing-targets.ts';
import { evidenceOf } from '../../path-view.ts';

interface Stalled extends Record<string, unknown> {
  readonly host: string;
}

/** The request is taken and never answered; `go` has no limit for that and hangs for ever. Source: go-failures F06, A9. */
export default defineCause<Stalled>({
  layer: 'http',
  order: 40,
  find: (situation) =>
    failingAt(situation, 'http')
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
          controls,
        };
      }),
  text: {
    'zh-CN': {
      headline: () => '镜像收到请求不回答',
      summary: ({ host }) => `${host} 接受了请求，却一直不回答。`,
      detail: () => 'TCP 和 TLS 都正常，但等不到第一个字节。go 对这种情况没有时间限制，会一直挂着，写“|”也没有用。',
      advice: () => '按 Ctrl+C 停下，换用别的镜像，例如 go env -w GOPROXY=https://goproxy.cn,direct',
    },
    en: {
      headline: () => 'The mirror never answers',
      summary: ({ host }) => `${host} takes the request and never answers it.`,
      detail: () =>
        'TCP and TLS are fine, but the first byte never comes. go sets no limit here: it hangs for ever, and "|" does not help.',
      advice: () =>
        'Stop go with Ctrl+C and use another mirror, for example go env -w GOPROXY=https://goproxy.cn,direct',
    },
  },
});
