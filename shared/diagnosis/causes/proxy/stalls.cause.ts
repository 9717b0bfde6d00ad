import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';
import { proxyFailures } from '../../proxy-failures.ts';

interface Stalls extends Record<string, unknown> {
  readonly variable: string;
  readonly proxy: string;
}

/** The proxy takes the connection and the request for a way, and never answers; `go` waits for ever. Source: contract proxy.stalls. */
export default defineCause<Stalls>({
  layer: 'proxy',
  order: 40,
  find: (situation) =>
    proxyFailures(situation)
      .filter(({ failure, proxy }) => failure === 'timed-out' && proxy?.tcp.some((f) => f.outcome === 'ok') === true)
      .map(({ variable, address, tunnels, targets, proxy }) => ({
        subject: variable,
        params: { variable, proxy: address },
        certainty: 'confirmed',
        severity: 'error',
        because: 'timed-out',
        targets,
        evidence: evidenceOf([...tunnels, ...(proxy?.tcp ?? [])]),
        explains: tunnels.map((t) => t.id),
        controls: [address],
      })),
  text: {
    'zh-CN': {
      headline: () => '代理接了请求不回答',
      summary: ({ variable, proxy }) => `${variable} 指定的代理 ${proxy} 能连上，但一直不回答。`,
      detail: () => '代理的端口是开的，请求发过去却没有任何回应。go 没有时间限制，会一直挂着。',
      advice: ({ variable }) => `重启代理软件；如果不再需要它，删除环境变量 ${variable} 后重新打开终端。`,
    },
    en: {
      headline: () => 'The proxy never answers',
      summary: ({ variable, proxy }) =>
        `The proxy ${proxy} named by ${variable} accepts connections and never answers.`,
      detail: () => 'Its port is open, but a request gets no reply. go sets no limit here and hangs for ever.',
      advice: ({ variable }) =>
        `Restart the proxy program; if you no longer need it, delete the variable ${variable} and open a new terminal.`,
    },
  },
});
