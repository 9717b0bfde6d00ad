import type { ObservationParams } from '../../../domain/finding.ts';
import { UPSTREAM_FAILED } from '../../../go/mirror-words.ts';
import { defineCause } from '../../define-cause.ts';
import { aboutTarget, failingAt } from '../../failing-targets.ts';
import { deniesAll, everybodyHas } from '../../module-set.ts';
import { evidenceOf, type PathView } from '../../path-view.ts';
import type { Situation } from '../../situation.ts';

interface NotAModuleProxy extends Record<string, unknown> {
  readonly url: string;
  readonly body: string;
}

/** What answers there speaks no HTTP that could be read, or has no end. */
const NO_HTTP: readonly string[] = ['http-malformed', 'http-too-large'];

/** A page, or redirects without end or aim; those to plain http have a cause of their own. */
function answersOtherwise({ status = 0, asked, told, location, failure }: ObservationParams['http.reply']): boolean {
  if (failure !== undefined) return NO_HTTP.includes(failure);
  // Judged already: it failed, and not for telling of another version.
  if (status === 200) return asked === told;
  return status >= 300 && status <= 399 && !/^http:/iu.test(location ?? '');
}

/** "Not here" is said of what every mirror has, or by a web site of all that it is asked for: its path is missing. */
function servesNothing(situation: Situation, { http, target }: PathView): boolean {
  const { status, body, reason = '' } = http?.params ?? {};
  if ((status !== 404 && status !== 410) || UPSTREAM_FAILED.test(reason)) return false;
  return everybodyHas(situation) || (body === 'html' && deniesAll(situation, target.id));
}

/** `go` may go on to another mirror for modules; the checksum database it asks through the first that answers 200. */
function spoilsLookups({ findings, goWorks }: Situation, { target }: PathView): boolean {
  return !goWorks && findings.of('sumdb.lookup').some((f) => f.outcome === 'fail' && f.params.target === target.id);
}

/** Something answers, and it is not the module protocol. Source: go-failures F60-F64. */
export default defineCause<NotAModuleProxy>({
  layer: 'http',
  order: 20,
  find: (situation) =>
    failingAt(situation, 'http')
      .filter(({ view }) => view.http && (answersOtherwise(view.http.params) || servesNothing(situation, view)))
      .map(({ view, severity }) => ({
        ...aboutTarget(view, spoilsLookups(situation, view) ? 'error' : severity),
        params: { url: view.target.url, body: view.http?.params.body ?? 'other' },
        certainty: situation.views.some((v) => v.works && v.target.id !== view.target.id) ? 'confirmed' : 'likely',
        ...(view.failure ? { because: view.failure } : {}),
        evidence: evidenceOf([view.http]),
        controls: situation.views.filter((v) => v.works && v.http).map((v) => v.target.url),
      })),
  text: {
    'zh-CN': {
      headline: () => '这个地址不是模块代理',
      summary: ({ url }) => `${url} 有回应，但它不是 Go 模块代理（module proxy）。`,
      detail: ({ body }) =>
        `按模块协议请求，得到的却是${body === 'html' ? '一个网页' : '别的内容'}。地址里的路径可能写错了，或者这个网站从来没有提供过模块服务。`,
      advice: () =>
        '核对地址（例如阿里云是 https://mirrors.aliyun.com/goproxy/），或换成 GOPROXY=https://goproxy.cn,direct',
    },
    en: {
      headline: () => 'Not a module proxy',
      summary: ({ url }) => `${url} answers, but it is no Go module proxy.`,
      detail: ({ body }) =>
        `Asked by the module protocol it sends ${body === 'html' ? 'a web page' : 'something else'}. The path may be wrong, or the site never served modules.`,
      advice: () =>
        "Check the address (Aliyun's is https://mirrors.aliyun.com/goproxy/), or use GOPROXY=https://goproxy.cn,direct",
    },
  },
});
