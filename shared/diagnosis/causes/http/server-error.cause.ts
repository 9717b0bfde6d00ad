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

/** The mirror itself is out of order: 5xx, always or at some of three tries. Source: go-failures F09. */
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
      .filter(({ view }) => (view.http?.params.status ?? 0) >= 500 && !unsteady.some((one) => one.view === view))
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
      summary: ({ host, status, sometimes }) =>
        sometimes ? `${host} 有时回答 ${status}，它自己出了故障。` : `${host} 回答了 ${status}，它自己出了故障。`,
      detail: ({ reason, sometimes }) =>
        `${sometimesText(sometimes, 'zh-CN')}网络是通的，问题在镜像服务器。${reason === '' ? '' : `它的说明是：“${reason}”。`}列表里的逗号不会因为这种错误换到下一项。`,
      advice: ({ host }) => `换用别的镜像，例如 ${switchMirror(host)}，或者过一会儿再试。`,
    },
    en: {
      headline: ({ sometimes }) => (sometimes ? 'The mirror fails now and then' : 'The mirror is out of order'),
      summary: ({ host, status, sometimes }) =>
        `${host} ${sometimes ? 'sometimes ' : ''}answers ${status}: the server itself is out of order.`,
      detail: ({ reason, sometimes }) =>
        `The network is fine; the trouble is at the mirror.${reason === '' ? '' : ` It says: "${reason}".`} A comma in the list does not pass on after such an error.${sometimesText(sometimes, 'en')}`,
      advice: ({ host }) => `Use another mirror, for example ${switchMirror(host)}, or try again later.`,
    },
  },
});
