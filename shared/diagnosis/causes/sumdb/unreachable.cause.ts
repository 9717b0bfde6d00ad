import { targetSubject } from '../../../domain/target.ts';
import { defineCause } from '../../define-cause.ts';
import { othersThatPass } from '../../failing-targets.ts';
import { evidenceOf, type PathView } from '../../path-view.ts';
import { REAL_GO } from '../../said-by-go.ts';
import type { Situation } from '../../situation.ts';

interface SumdbUnreachable extends Record<string, unknown> {
  readonly host: string;
  /** It takes the question, and never answers it. */
  readonly silent: boolean;
  /** What stands in its place sends on to another page, as the log-in page of a network does. */
  readonly sentAway?: boolean;
}

/**
 * No mirror passes the checksum database through, and it cannot be reached itself, or takes questions and answers none.
 * Source: go-failures F51, A3.
 */
export default defineCause<SumdbUnreachable>({
  layer: 'sumdb',
  order: 10,
  find: (situation) =>
    situation.goWorks || !asked(situation) || stillComing(situation)
      ? []
      : situation.views
          .filter((v) => v.target.role === 'sumdb' && situation.impactOf(v) === 'stops')
          .map((view) => ({ view, silent: unanswered(situation, view), away: sentAway(situation, view) }))
          .filter(({ view, silent, away }) => view.failedAt !== null || silent.length > 0 || away.length > 0)
          .map(({ view, silent, away }) => {
            const refused = situation.findings
              .of('http.reply')
              .filter((f) => f.params.purpose === 'sumdb-supported' && f.params.status !== 200);
            // Where it hangs as well, the real `go` asked on its own, and could have got an answer.
            const alone = silent.length > 0 || away.length > 0;
            const controls = [...othersThatPass(situation, view, 'tls'), ...(alone ? [REAL_GO] : [])];
            return {
              subject: targetSubject(view.target),
              params: {
                host: view.target.host,
                silent: silent.length > 0,
                ...(away.length > 0 ? { sentAway: true } : {}),
              },
              certainty: controls.length > 0 ? 'confirmed' : 'likely',
              severity: 'error',
              ...(view.failure || silent.length > 0 ? { because: view.failure ?? 'timed-out' } : {}),
              targets: [view.target.id],
              evidence: evidenceOf([view.lookup, ...view.tcp, ...view.tls, ...refused, ...silent, ...away]),
              explains: [...new Set([...view.findings, ...away.map(({ id }) => id)])],
              controls,
            };
          }),
  text: {
    'zh-CN': {
      headline: ({ silent }) => (silent ? '校验数据库不回答' : '连不上校验数据库'),
      summary: ({ host, silent, sentAway: away }) =>
        `模块能下载，但无法校验：校验数据库 ${host} ${silent ? '接受了请求，却一直不回答' : away ? '的请求被引到了另一个网页' : '连不上'}。`,
      detail: ({ silent, sentAway: away }) =>
        `go 要向校验数据库（checksum database）核对每个新模块。你用的镜像不转发这些请求，go 只好直接去问，而那里${silent ? '一直没有回答。go 对这种情况没有时间限制，会一直挂着' : away ? '把它引到了别的网页，多半是这个网络的登录页' : '连不上'}。`,
      advice: ({ sentAway: away }) =>
        `${away ? '如果这个网络要求登录，先在浏览器里登录，再检查一次。' : ''}让校验走可用的路：go env -w GOSUMDB=sum.golang.google.cn，或者换用会转发校验的镜像 https://goproxy.cn。不要关闭校验。`,
    },
    en: {
      headline: ({ silent }) => (silent ? 'The checksum database never answers' : 'No checksum database'),
      summary: ({ host, silent, sentAway: away }) =>
        `Modules arrive but cannot be verified: the checksum database ${host} ${silent ? 'takes questions and answers none' : away ? 'is out of reach: its questions are sent on to another page' : 'cannot be reached'}.`,
      detail: ({ silent, sentAway: away }) =>
        `go checks every new module against the checksum database. Your mirror does not pass these questions through, so go asks the database itself, in vain.${silent ? ' It sets no limit here and hangs for ever.' : away ? ' It is sent on to another page, probably the log-in page of this network.' : ''}`,
      advice: ({ sentAway: away }) =>
        `${away ? 'If this network wants a log-in, do that in a browser and check again. ' : ''}Give verification a way: go env -w GOSUMDB=sum.golang.google.cn, or use a mirror that passes it through, https://goproxy.cn. Do not turn verification off.`,
    },
  },
});

/** Its own question was not answered, and the real `go` hangs at the same place: what was seen of both. */
function unanswered({ findings, download }: Situation, { target }: PathView) {
  const asked = findings.of('sumdb.lookup').find((f) => f.params.target === target.id);
  const hangs = download?.params.hangingUrl?.startsWith(`${target.url}/`) ?? false;
  return hangs && asked?.params.failure === 'timed-out' && download ? [asked, download] : [];
}

/** What answered a lookup in its place: a redirect. The database answers each itself. Source: golang.org/x/mod/sumdb/server.go. */
function sentAway({ findings }: Situation, { target }: PathView) {
  const isRedirect = (status = 0) => status >= 300 && status < 400;
  return findings.of('sumdb.lookup').filter(({ params }) => params.target === target.id && isRedirect(params.status));
}

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
