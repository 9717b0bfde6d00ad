import { targetSubject } from '../../../domain/target.ts';
import { defineCause } from '../../define-cause.ts';
import { othersThatPass } from '../../failing-targets.ts';
import { evidenceOf } from '../../path-view.ts';
import type { Situation } from '../../situation.ts';

interface SumdbUnreachable extends Record<string, unknown> {
  readonly host: string;
}

/** No mirror passes the checksum database through, and it cannot be reached itself. Source: go-failures F51, A3. */
export default defineCause<SumdbUnreachable>({
  layer: 'sumdb',
  order: 10,
  find: (situation) =>
    situation.goWorks || !asked(situation) || stillComing(situation)
      ? []
      : situation.views
          .filter((v) => v.target.role === 'sumdb' && v.failedAt !== null && situation.impactOf(v) === 'stops')
          .map((view) => {
            const refused = situation.findings
              .of('http.reply')
              .filter((f) => f.params.purpose === 'sumdb-supported' && f.params.status !== 200);
            const controls = othersThatPass(situation, view, 'tls');
            return {
              subject: targetSubject(view.target),
              params: { host: view.target.host },
              certainty: controls.length > 0 ? 'confirmed' : 'likely',
              severity: 'error',
              ...(view.failure ? { because: view.failure } : {}),
              targets: [view.target.id],
              evidence: evidenceOf([view.lookup, ...view.tcp, ...view.tls, ...refused]),
              explains: view.findings,
              controls,
            };
          }),
  text: {
    'zh-CN': {
      headline: () => '连不上校验数据库',
      summary: ({ host }) => `模块能下载，但无法校验：校验数据库 ${host} 连不上。`,
      detail: () =>
        'go 要向校验数据库（checksum database）核对每个新模块。你用的镜像不转发这些请求，go 只好直接去连，而那里连不上。',
      advice: () =>
        '让校验走可用的路：go env -w GOSUMDB=sum.golang.google.cn，或者换用会转发校验的镜像 https://goproxy.cn。不要关闭校验。',
    },
    en: {
      headline: () => 'No checksum database',
      summary: ({ host }) => `Modules arrive but cannot be verified: the checksum database ${host} cannot be reached.`,
      detail: () =>
        'go checks every new module against the checksum database. Your mirror does not pass these questions through, so go asks the database itself, in vain.',
      advice: () =>
        'Give verification a way: go env -w GOSUMDB=sum.golang.google.cn, or use a mirror that passes it through, https://goproxy.cn. Do not turn verification off.',
    },
  },
});

/** Does `go` get as far as asking? Not where every mirror fails before: what comes after that is nobody's knowledge. */
function asked({ walk, goproxy }: Situation): boolean {
  return walk.served !== null || goproxy.entries[0]?.kind === 'direct';
}

/**
 * Was the real `go` at work when its time was up, failing nowhere and waiting for nobody? On such a slow line our own
 * impatience with the database is no evidence. Source: contract "A timeout is evidence of an error".
 */
function stillComing({ views, download, downloadErrors }: Situation): boolean {
  const silent = views.some((v) => v.target.role === 'sumdb' && v.failure === 'timed-out');
  const { exitCode, hangingUrl } = download?.params ?? {};
  return silent && exitCode === null && hangingUrl === undefined && downloadErrors.length === 0;
}
