import { defineCause } from '../../define-cause.ts';
import { deniesEverything, lookupFailures } from '../../sumdb-lookup.ts';

interface UpstreamError extends Record<string, unknown> {
  readonly host: string;
  readonly status: number;
}

/** The database is asked and answers with an error, twice. Source: go-failures F53. */
export default defineCause<UpstreamError>({
  layer: 'sumdb',
  order: 20,
  find: (situation) =>
    // At an address that the user gave, it is the address that is wrong.
    (/\shttps?:\/\//u.test(situation.settings.get('GOSUMDB')?.value ?? '') ? [] : lookupFailures(situation))
      // "Not here" concerns the module, unless it is said of all.
      .filter(({ lookup: { status = 0 } }) =>
        status === 404 || status === 410 ? deniesEverything(situation) : status >= 400,
      )
      .map(({ lookup, host, draft }) => {
        const mirror = situation.views.find((v) => v.target.id === lookup.target && v.works && v.http);
        return {
          ...draft,
          params: { host, status: lookup.status ?? 0 },
          certainty: mirror ? ('confirmed' as const) : ('likely' as const),
          controls: mirror?.http ? [mirror.http.params.url] : [],
        };
      }),
  text: {
    'zh-CN': {
      headline: () => '校验数据库出了故障',
      summary: ({ host, status }) => `经 ${host} 查询校验数据库，得到的是 ${status}。`,
      detail: () => '镜像给模块是正常的，只是校验这条路出了错：多半是镜像到数据库之间有问题。',
      advice: () => '换一条路校验：go env -w GOSUMDB=sum.golang.google.cn，或过几分钟再试。不要关闭校验。',
    },
    en: {
      headline: () => 'Verification fails upstream',
      summary: ({ host, status }) => `Asked through ${host}, the checksum database answers ${status}.`,
      detail: () =>
        'Modules arrive all right; only verification fails, mostly between the mirror and the database behind it.',
      advice: () =>
        'Verify by another road: go env -w GOSUMDB=sum.golang.google.cn, or try again in some minutes. Do not turn verification off.',
    },
  },
});
