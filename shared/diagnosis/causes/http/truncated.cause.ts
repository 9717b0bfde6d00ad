import { defineCause } from '../../define-cause.ts';
import { httpFailures } from '../../http-failures.ts';
import { switchMirror } from '../../switch-mirror.ts';

interface Truncated extends Record<string, unknown> {
  readonly host: string;
  readonly file: string;
}

/** Fewer bytes than announced: `go` says "unexpected EOF". Source: go-failures F07. */
export default defineCause<Truncated>({
  layer: 'http',
  order: 42,
  find: (situation) =>
    httpFailures(situation)
      .filter(({ reply }) => reply.failure === 'http-truncated')
      .map(({ view, reply, redirectHost, draft }) => {
        const host = redirectHost ?? view.target.host;
        return { ...draft, subject: redirectHost ?? draft.subject, params: { host, file: fileOf(reply.url) } };
      }),
  text: {
    'zh-CN': {
      headline: () => '下载到一半断了',
      summary: ({ host }) => `${host} 发来的文件不完整，传到一半就断了。`,
      detail: ({ file }) =>
        `${file} 收到的字节比它自己宣布的少。网络和小文件都正常：多半是镜像的某个节点出错，或途中的设备切断了大的传输。`,
      advice: ({ host }) => `再试一次；仍然这样就换用别的镜像，例如 ${switchMirror(host)}`,
    },
    en: {
      headline: () => 'The download was cut short',
      summary: ({ host }) => `${host} sends incomplete files: the data end half-way.`,
      detail: ({ file }) =>
        `Of ${file} fewer bytes arrive than the server itself announces. The network is fine and small files arrive: a node of the mirror fails, or something on the way cuts large transfers.`,
      advice: ({ host }) => `Try once more; if it stays so, use another mirror, for example ${switchMirror(host)}`,
    },
  },
});

function fileOf(url: string): string {
  return url.replace(/^https?:\/\/[^/]+\//iu, '');
}
