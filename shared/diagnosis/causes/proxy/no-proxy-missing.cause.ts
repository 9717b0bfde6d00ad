import { targetSubject } from '../../../domain/target.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';
import { isPublicHost } from '../../public-hosts.ts';

interface NoProxyMissing extends Record<string, unknown> {
  readonly host: string;
  readonly proxy: string;
  readonly variable: string;
}

/** An internal host is asked through the proxy, which does not get there; without the proxy it answers. Source: go-failures F48. */
export default defineCause<NoProxyMissing>({
  layer: 'proxy',
  order: 7,
  find: (situation) => {
    if (situation.goWorks) return [];
    return situation.views.flatMap((view) => {
      const { target } = view;
      const [without] = situation.findings.about('proxy.without', target.id);
      if (view.failedAt === null || target.route.kind !== 'proxy' || !without?.params.works) return [];
      if (isPublicHost(target.host) || situation.impactOf(view) !== 'stops') return [];
      const proxy = situation.view(target.route.proxy);
      const variable = proxy?.target.variable ?? 'HTTPS_PROXY';
      return [
        {
          subject: variable,
          params: { host: targetSubject(target), proxy: proxy?.target.url ?? '', variable },
          certainty: 'confirmed' as const,
          severity: 'error' as const,
          ...(view.failure ? { because: view.failure } : {}),
          targets: [target.id],
          evidence: evidenceOf([view.tunnel, ...view.tls, without]),
          explains: view.findings,
          controls: [`${target.host} without the proxy`],
        },
      ];
    });
  },
  text: {
    'zh-CN': {
      headline: () => '内网地址走了代理',
      summary: ({ host, proxy }) => `${host} 被送去走代理 ${proxy}，代理到不了那里，而直接访问是通的。`,
      detail: ({ variable }) => `设置 ${variable} 以后，除了本机和 NO_PROXY 里列出的，所有地址都走代理。`,
      advice: ({ host }) => `把 ${host} 加入环境变量 NO_PROXY（多个之间用逗号隔开），再打开新的终端。`,
    },
    en: {
      headline: () => 'An internal host goes by proxy',
      summary: ({ host, proxy }) =>
        `${host} is asked through the proxy ${proxy}, which does not get there; without the proxy it answers.`,
      detail: ({ variable }) =>
        `With ${variable} everything goes through the proxy except this computer and what NO_PROXY lists.`,
      advice: ({ host }) => `Add ${host} to the variable NO_PROXY (commas between entries) and open a new terminal.`,
    },
  },
});
