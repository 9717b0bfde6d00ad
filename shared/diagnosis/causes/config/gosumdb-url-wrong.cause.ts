import { defineCause } from '../../define-cause.ts';
import { hostOf } from '../../http-failures.ts';
import { isPublicHost } from '../../public-hosts.ts';
import { lookupFailures } from '../../sumdb-lookup.ts';

interface GosumdbUrlWrong extends Record<string, unknown> {
  readonly value: string;
  readonly url: string;
  readonly status: number;
}

/** The URL in GOSUMDB answers, and serves no database. Source: go-failures Part D, A3. */
export default defineCause<GosumdbUrlWrong>({
  layer: 'config',
  order: 42,
  find: (situation) => {
    const value = situation.settings.get('GOSUMDB')?.value ?? '';
    const url = /\s(https?:\/\/\S+)$/u.exec(value)?.[1];
    const host = hostOf(url);
    if (url === undefined || host === undefined) return [];
    // A mirror has its database below /sumdb/, never at its root.
    const mirror = isPublicHost(host) && !host.startsWith('sum.') && !url.includes('/sumdb/');
    return lookupFailures(situation)
      .filter(({ lookup }) => lookup.status !== undefined || lookup.failure === 'malformed-output')
      .map(({ lookup, draft }) => ({
        ...draft,
        subject: 'GOSUMDB',
        params: { value, url, status: lookup.status ?? 200 },
        certainty: mirror ? ('confirmed' as const) : ('likely' as const),
        targets: [lookup.target],
        controls: mirror ? [url] : [],
      }));
  },
  text: {
    'zh-CN': {
      headline: () => 'GOSUMDB 的网址不对',
      summary: ({ url }) => `GOSUMDB 里的 ${url} 不提供校验数据库。`,
      detail: ({ status }) =>
        `GOSUMDB 带了网址，go 就只问那一个地址，而它回答了 ${status}。常见的是抄来的“sum.golang.org https://goproxy.cn”，它少了 /sumdb/sum.golang.org。`,
      advice: () =>
        '运行 go env -u GOSUMDB 恢复默认（goproxy.cn 会转发校验），或者 go env -w GOSUMDB=sum.golang.google.cn',
    },
    en: {
      headline: () => 'GOSUMDB has a wrong address',
      summary: ({ url }) => `${url} in GOSUMDB serves no checksum database.`,
      detail: ({ status }) =>
        `With a URL in GOSUMDB go asks only there, and that answers ${status}. A common copy is "sum.golang.org https://goproxy.cn", which lacks /sumdb/sum.golang.org.`,
      advice: () =>
        'Run go env -u GOSUMDB for the default (goproxy.cn passes verification through), or go env -w GOSUMDB=sum.golang.google.cn',
    },
  },
});
