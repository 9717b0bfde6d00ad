import { defineCause } from '../../define-cause.ts';
import { aboutTarget, failingAt, othersThatPass } from '../../failing-targets.ts';
import { evidenceOf } from '../../path-view.ts';
import { switchMirror } from '../../switch-mirror.ts';

interface ServerError extends Record<string, unknown> {
  readonly host: string;
  readonly status: number;
  readonly reason: string;
}

/** The mirror itself is out of order: 5xx, twice. Source: go-failures F09. */
export default defineCause<ServerError>({
  layer: 'http',
  order: 30,
  find: (situation) =>
    failingAt(situation, 'http')
      .filter(({ view }) => (view.http?.params.status ?? 0) >= 500)
      .map(({ view, severity }) => {
        const controls = othersThatPass(situation, view, 'http');
        return {
          ...aboutTarget(view, severity),
          params: {
            host: view.target.host,
            status: view.http?.params.status ?? 0,
            reason: view.http?.params.reason ?? '',
          },
          certainty: (view.http?.params.attempts ?? 0) > 0 && controls.length > 0 ? 'confirmed' : 'likely',
          evidence: evidenceOf([view.http]),
          controls,
        };
      }),
  text: {
    'zh-CN': {
      headline: () => '镜像服务器出了故障',
      summary: ({ host, status }) => `${host} 回答了 ${status}，它自己出了故障。`,
      detail: ({ reason }) =>
        `网络是通的，问题在镜像服务器。${reason === '' ? '' : `它的说明是：“${reason}”。`}列表里的逗号不会因为这种错误换到下一项。`,
      advice: ({ host }) => `换用别的镜像，例如 ${switchMirror(host)}，或者过一会儿再试。`,
    },
    en: {
      headline: () => 'The mirror is out of order',
      summary: ({ host, status }) => `${host} answers ${status}: the server itself is out of order.`,
      detail: ({ reason }) =>
        `The network is fine; the trouble is at the mirror.${reason === '' ? '' : ` It says: "${reason}".`} A comma in the list does not pass on after such an error.`,
      advice: ({ host }) => `Use another mirror, for example ${switchMirror(host)}, or try again later.`,
    },
  },
});
