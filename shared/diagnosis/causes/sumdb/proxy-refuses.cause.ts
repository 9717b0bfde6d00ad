import { targetSubject } from '../../../domain/target.ts';
import { insecureHost } from '../../../go/insecure-entry.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';

interface ProxyRefuses extends Record<string, unknown> {
  readonly host: string;
  readonly status: number;
  readonly reason: string;
}

/** `/sumdb/…/supported` is neither 200 nor 404 nor 410: go gives up on verification. Source: go-failures A3, F52. */
export default defineCause<ProxyRefuses>({
  layer: 'sumdb',
  order: 5,
  find: ({ findings, goproxy, goWorks, views, walk }) =>
    goWorks
      ? []
      : views.flatMap((view) => {
          const { entry, host } = view.target;
          if (entry === undefined || !view.works || walk.steps[entry]?.status === 'not-reached') return [];
          const listed = goproxy.entries[entry];
          if (listed && insecureHost(listed) !== null) return [];
          const asked = findings
            .about('http.reply', view.target.id)
            .find((f) => f.params.purpose === 'sumdb-supported' && f.outcome === 'fail');
          const { status } = asked?.params ?? {};
          // 404 and 410 mean "ask the database yourself".
          if (
            !asked ||
            status === undefined ||
            [200, 404, 410].includes(status) ||
            walk.steps[entry]?.separator === '|'
          )
            return [];
          return [
            {
              subject: targetSubject(view.target),
              params: { host, status, reason: asked.params.reason ?? '' },
              certainty: 'confirmed' as const,
              severity: 'error' as const,
              targets: [view.target.id],
              evidence: evidenceOf([asked, view.http]),
              explains: [asked.id],
              // The same mirror serves modules: only its answer about the database is at fault.
              controls: [view.http?.params.url ?? view.target.url],
            },
          ];
        }),
  text: {
    'zh-CN': {
      headline: () => '镜像挡住了校验',
      summary: ({ host, status }) => `${host} 对校验数据库的询问回答了 ${status}，go 因此无法校验任何模块。`,
      detail: ({ reason }) =>
        `镜像只能回答“转发”（200）或“不转发”（404、410），别的回答都会让 go 停下。它提供模块是正常的。${reason === '' ? '' : `它的说明是：“${reason}”。`}`,
      advice: () => '绕开它做校验：go env -w GOSUMDB=sum.golang.google.cn；并请镜像的维护者改正。不要关闭校验。',
    },
    en: {
      headline: () => 'The mirror bars verification',
      summary: ({ host, status }) =>
        `Asked about the checksum database, ${host} answers ${status}, so go cannot verify any module.`,
      detail: ({ reason }) =>
        `A mirror may pass verification on (200) or not (404, 410); any other answer stops go. It serves modules all right.${reason === '' ? '' : ` It says: "${reason}".`}`,
      advice: () =>
        'Verify by another road: go env -w GOSUMDB=sum.golang.google.cn; and have the owners of the mirror correct it. Do not turn verification off.',
    },
  },
});
