import type { ObservationParams } from '../../../domain/finding.ts';
import { UPSTREAM_FAILED } from '../../../go/mirror-words.ts';
import { defineCause } from '../../define-cause.ts';
import { aboutTarget, failingAt, othersThatPass } from '../../failing-targets.ts';
import { evidenceOf } from '../../path-view.ts';
import { sometimesText } from '../../sometimes-text.ts';
import { switchMirror } from '../../switch-mirror.ts';
import { type Sometimes, unsteadyMirrors } from '../../unsteady.ts';

interface ServerError extends Record<string, unknown> {
  readonly host: string;
  readonly status: number;
  readonly reason: string;
  readonly sometimes?: Sometimes;
}

/** Itself out of order; or it says "not here" and that it could not look. */
function failsItself({ status = 0, reason = '' }: Partial<ObservationParams['http.reply']>): boolean {
  return status >= 500 || (isAbsent(status) && UPSTREAM_FAILED.test(reason));
}

const isAbsent = (status: number): boolean => status === 404 || status === 410;

/** The mirror itself is out of order, always or at some of three tries. Sources: go-failures F09, F13. */
export default defineCause<ServerError>({
  layer: 'http',
  order: 30,
  find: (situation) => {
    const unsteady = unsteadyMirrors(situation);
    const sometimes = unsteady
      .filter(({ how }) => how.status !== undefined)
      .map(({ view, how, draft, sometimes }) => ({
        ...draft,
        params: { host: view.target.host, status: how.status ?? 0, reason: view.http?.params.reason ?? '', sometimes },
      }));
    const always = failingAt(situation, 'http')
      .filter(({ view }) => failsItself(view.http?.params ?? {}) && !unsteady.some((one) => one.view === view))
      .map(({ view, severity }) => {
        const controls = othersThatPass(situation, view, 'http');
        return {
          ...aboutTarget(view, severity),
          params: {
            host: view.target.host,
            status: view.http?.params.status ?? 0,
            reason: view.http?.params.reason ?? '',
          },
          certainty: controls.length > 0 ? ('confirmed' as const) : ('likely' as const),
          evidence: evidenceOf([view.http]),
          controls,
        };
      });
    return [...sometimes, ...always];
  },
  text: {
    'zh-CN': {
      headline: ({ sometimes }) => (sometimes ? '镜像服务器时好时坏' : '镜像服务器出了故障'),
      summary: ({ host, status, sometimes }) => {
        if (isAbsent(status)) return `${host} 没能从自己的上游取到模块。`;
        return sometimes
          ? `${host} 有时回答 ${status}，它自己出了故障。`
          : `${host} 回答了 ${status}，它自己出了故障。`;
      },
      detail: ({ reason, status, sometimes }) =>
        `${sometimesText(sometimes, 'zh-CN')}网络是通的，问题在镜像服务器${isAbsent(status) ? '和它的上游之间' : ''}。${reason === '' ? '' : `它的说明是：“${reason}”。`}${isAbsent(status) ? '它回答 404，模块却不一定不存在。' : '列表里的逗号不会因为这种错误换到下一项。'}`,
      advice: ({ host }) => `换用别的镜像，例如 ${switchMirror(host)}，或者过一会儿再试。`,
    },
    en: {
      headline: ({ sometimes }) => (sometimes ? 'The mirror fails now and then' : 'The mirror is out of order'),
      summary: ({ host, status, sometimes }) =>
        isAbsent(status)
          ? `${host} could not get the module from where it fetches itself.`
          : `${host} ${sometimes ? 'sometimes ' : ''}answers ${status}: the server itself is out of order.`,
      detail: ({ reason, status, sometimes }) =>
        `The network is fine; the trouble is ${isAbsent(status) ? 'between the mirror and its own source' : 'at the mirror'}.${reason === '' ? '' : ` It says: "${reason}".`} ${isAbsent(status) ? 'It answers 404, which does not mean that there is no such module.' : 'A comma in the list does not pass on after such an error.'}${sometimesText(sometimes, 'en')}`,
      advice: ({ host }) => `Use another mirror, for example ${switchMirror(host)}, or try again later.`,
    },
  },
});
