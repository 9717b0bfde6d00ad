import type { SettingSource } from '../../../domain/setting.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';
import { fromSource, sourceWords } from '../../setting-words.ts';

interface Malformed extends Record<string, unknown> {
  readonly source: SettingSource;
  /** `go` ignores the variable and connects directly, or takes the scheme for the proxy's host name. */
  readonly kind: 'ignored' | 'misread';
}

/** The value of a proxy variable is no address. Source: go-failures F47, httpproxy parseProxy. */
export default defineCause<Malformed>({
  layer: 'proxy',
  order: 5,
  find: ({ findings, goWorks, views }) =>
    findings.judged('proxy.malformed').map((f) => {
      const params = f.params as unknown as Malformed;
      const proxies = views.filter((v) => v.target.role === 'proxy' && v.target.variable === f.subject);
      const through = views.filter((v) =>
        proxies.some((p) => v.target.route.kind === 'proxy' && v.target.route.proxy === p.target.id),
      );
      return {
        subject: f.subject,
        params,
        // What is ignored is at fault only if there is no direct way, which its own causes tell.
        certainty: params.kind === 'misread' || goWorks ? 'confirmed' : 'likely',
        severity: goWorks ? 'warning' : 'error',
        targets: [...proxies, ...through].map((v) => v.target.id),
        evidence: evidenceOf([f, ...through.map((v) => v.tunnel)]),
        explains: [f.id, ...through.flatMap((v) => v.findings)],
      };
    }),
  text: {
    'zh-CN': {
      headline: () => '代理地址写错了',
      summary: (_p, subject) => `${subject} 的值不是代理地址。`,
      detail: ({ source, kind }) =>
        `它${fromSource(source)}。${kind === 'ignored' ? 'go 看不懂，会不声不响地当它不存在，改为直接连接。' : 'go 看不懂冒号后面的部分，把开头的协议名当成了主机名。'}里面可能有空格、引号或多余的括号。`,
      advice: (_p, subject) => `写成 http://主机:端口 的样子；不用代理就删除 ${subject}。然后重新打开终端。`,
    },
    en: {
      headline: () => 'No proxy address',
      summary: (_p, subject) => `The value of ${subject} is no proxy address.`,
      detail: ({ source, kind }) =>
        `It is ${sourceWords(source, 'en')}. ${kind === 'ignored' ? 'go cannot read it, ignores it without a word and connects directly.' : 'go cannot read what follows the colon and takes the scheme for the name of the host.'} It may hold blanks, quotes or stray brackets.`,
      advice: (_p, subject) =>
        `Write it as http://host:port, or delete ${subject} if no proxy is needed; then open a new terminal.`,
    },
  },
});
