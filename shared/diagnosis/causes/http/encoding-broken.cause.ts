import { defineCause } from '../../define-cause.ts';
import { httpFailures } from '../../http-failures.ts';
import { switchMirror } from '../../switch-mirror.ts';

/** Says gzip and is none: `go` prints "gzip: invalid header". Source: go-failures F22. */
export default defineCause<{ readonly host: string }>({
  layer: 'http',
  order: 44,
  find: (situation) =>
    httpFailures(situation)
      .filter(({ reply }) => reply.failure === 'http-encoding')
      .map(({ view, redirectHost, draft }) => ({
        ...draft,
        subject: redirectHost ?? draft.subject,
        params: { host: redirectHost ?? view.target.host },
      })),
  text: {
    'zh-CN': {
      headline: () => '数据在途中变了样',
      summary: ({ host }) => `${host} 说发来的是 gzip 压缩的数据，其实解不开。`,
      detail: () =>
        '用 go 的方式请求，应答头写着 gzip，内容却不是。别的镜像正常，多半是这个镜像的节点或途中的代理改动了它。',
      advice: ({ host }) => `再试一次；仍然这样就换用别的镜像，例如 ${switchMirror(host)}`,
    },
    en: {
      headline: () => 'The data was garbled',
      summary: ({ host }) => `What ${host} calls gzip data cannot be unpacked.`,
      detail: () =>
        'Asked as go asks, it labels its answer gzip, and it is not. Other mirrors are fine: a node of this one or a proxy on the way alters it.',
      advice: ({ host }) => `Try once more; if it stays so, use another mirror, for example ${switchMirror(host)}`,
    },
  },
});
