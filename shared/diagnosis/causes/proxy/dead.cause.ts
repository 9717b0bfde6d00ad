import type { SettingSource } from '../../../domain/setting.ts';
import { onlyDeadAsked } from '../../dead-resolvers.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';
import { proxyFailures } from '../../proxy-failures.ts';
import { fromSource, sourceWords } from '../../setting-words.ts';

interface ProxyDead extends Record<string, unknown> {
  readonly variable: string;
  readonly proxy: string;
  readonly source: SettingSource;
}

const NOBODY = [
  'connection-refused',
  'timed-out',
  'host-unreachable',
  'network-unreachable',
  'dns-no-such-host',
  'dns-no-data',
];

/** Nobody listens where the variable points. Source: go-failures F40. */
export default defineCause<ProxyDead>({
  layer: 'proxy',
  order: 10,
  find: (situation) =>
    proxyFailures(situation)
      .filter(({ failure, proxy }) => failure !== undefined && NOBODY.includes(failure) && proxy?.failedAt !== null)
      // Where no resolver answers, nobody knows whether it runs.
      .filter(({ proxy }) => !(proxy?.failedAt === 'dns' && onlyDeadAsked(situation.findings, proxy.target.id)))
      .map(({ variable, address, source, failure, targets, tunnels, proxy }) => ({
        subject: variable,
        params: { variable, proxy: address, source },
        certainty: 'confirmed',
        severity: 'error',
        ...(failure ? { because: failure } : {}),
        targets,
        evidence: evidenceOf([...tunnels, ...(proxy?.tcp ?? []), proxy?.lookup]),
        explains: tunnels.map((t) => t.id),
        // Its port was tried apart from what was asked through it.
        controls: [
          ...(proxy?.tcp ?? []).map((f) => f.params.address),
          ...(proxy?.lookup ? [proxy.lookup.params.host] : []),
        ],
      })),
  text: {
    'zh-CN': {
      headline: () => '代理没有在运行',
      summary: ({ variable, proxy }) => `${variable} 指向 ${proxy}，但那里没有程序在监听。`,
      detail: ({ source }) =>
        `go 会把所有 https 请求都交给这个代理，代理不通就全部失败。这个变量${fromSource(source)}，常见于 Clash、V2Ray 等软件退出后的残留。`,
      advice: ({ variable }) => `启动对应的代理软件；如果不再使用它，删除环境变量 ${variable} 后重新打开终端。`,
    },
    en: {
      headline: () => 'The proxy is not running',
      summary: ({ variable, proxy }) => `${variable} points to ${proxy}, and nothing listens there.`,
      detail: ({ source }) =>
        `go hands every https request to this proxy, so all of them fail. The variable is ${sourceWords(source, 'en')}; programs like Clash or V2Ray often leave it behind.`,
      advice: ({ variable }) =>
        `Start the proxy program; if you no longer use it, delete the variable ${variable} and open a new terminal.`,
    },
  },
});
