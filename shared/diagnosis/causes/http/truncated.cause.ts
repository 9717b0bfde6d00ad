import type { Finding } from '../../../domain/finding.ts';
import { defineCause } from '../../define-cause.ts';
import { httpFailures } from '../../http-failures.ts';
import { switchMirror } from '../../switch-mirror.ts';

interface Truncated extends Record<string, unknown> {
  readonly host: string;
  readonly file: string;
  /** Not even the beginning of the answer arrives. */
  readonly nothing?: true;
}

/**
 * Fewer bytes than announced: `go` says "unexpected EOF". Or none, always for this file and after others have arrived: by
 * HTTP/2 `go` says "stream error: INTERNAL_ERROR". Source: go-failures F07.
 */
export default defineCause<Truncated>({
  layer: 'http',
  order: 42,
  find: (situation) =>
    httpFailures(situation)
      .filter(({ reply }) => reply.failure === 'http-truncated' || endsBefore(reply))
      .map(({ view, reply, redirectHost, draft }) => {
        const host = redirectHost ?? view.target.host;
        const params = { host, file: fileOf(reply.url), ...(endsBefore(reply) ? { nothing: true as const } : {}) };
        return { ...draft, subject: redirectHost ?? draft.subject, params };
      }),
  text: {
    'zh-CN': {
      headline: () => '下载到一半断了',
      summary: ({ host }) => `${host} 发来的文件不完整，传到一半就断了。`,
      detail: ({ file, nothing }) =>
        nothing
          ? `别的文件都能收到，而一请求 ${file}，连接就被关闭，什么也没收到：多半是镜像的某个节点出错，或途中的设备不放行这个文件。`
          : `${file} 收到的字节比它自己宣布的少。网络和小文件都正常：多半是镜像的某个节点出错，或途中的设备切断了大的传输。`,
      advice: ({ host }) => `再试一次；仍然这样就换用别的镜像，例如 ${switchMirror(host)}`,
    },
    en: {
      headline: () => 'The download was cut short',
      summary: ({ host }) => `${host} sends incomplete files: the data end half-way.`,
      detail: ({ file, nothing }) =>
        nothing
          ? `Other files arrive; where ${file} is asked for, the connection is closed and nothing comes: a node of the mirror fails, or something on the way does not let this file pass.`
          : `Of ${file} fewer bytes arrive than the server itself announces. The network is fine and small files arrive: a node of the mirror fails, or something on the way cuts large transfers.`,
      advice: ({ host }) => `Try once more; if it stays so, use another mirror, for example ${switchMirror(host)}`,
    },
  },
});

/** A first question was answered well, else the mirror itself would be what fails. */
function endsBefore({ purpose, failure }: Finding<'http.reply'>['params']): boolean {
  return purpose === 'download' && (failure === 'connection-closed' || failure === 'connection-reset');
}

function fileOf(url: string): string {
  return url.replace(/^https?:\/\/[^/]+\//iu, '');
}
