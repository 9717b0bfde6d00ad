import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';

interface NoFallthrough extends Record<string, unknown> {
  readonly value: string;
  readonly stopsAt: string;
  readonly healthy: string;
}

/** A healthy later entry is never asked, because `,` goes on after 404 and 410 only. Sources: go.dev/ref/mod#goproxy, go-failures F02. */
export default defineCause<NoFallthrough>({
  layer: 'config',
  order: 32,
  find: ({ walk, goproxy, views, goWorks, settings }) => {
    const stop = walk.steps.findIndex((s) => s.status === 'stops' && s.why === 'error-ends-list');
    const healthy = views.find((v) => v.works && v.target.entry !== undefined && v.target.entry > stop);
    const culprit = views.find((v) => v.target.entry === stop);
    if (goWorks || stop < 0 || !healthy || !culprit || culprit.failedAt === null) return [];
    return [
      {
        subject: 'GOPROXY',
        params: {
          value: settings.get('GOPROXY')?.value ?? '',
          stopsAt: goproxy.entries[stop]?.raw ?? '',
          healthy: healthy.target.url,
        },
        certainty: 'confirmed',
        severity: 'error',
        evidence: evidenceOf([healthy.http, culprit.lookup, ...culprit.tcp, ...culprit.tls, culprit.http]),
        explains: [],
        controls: [healthy.target.url],
      },
    ];
  },
  text: {
    'zh-CN': {
      headline: () => '备用镜像轮不到',
      summary: ({ stopsAt, healthy }) => `GOPROXY 里的 ${stopsAt} 不通，而它后面可用的 ${healthy} 永远不会被访问。`,
      detail: () => '逗号只在前一项回答 404 或 410 时才换下一项；超时、拒绝连接、5xx 都会让 go 当场停下。',
      advice: ({ healthy }) =>
        `把可用的镜像放在最前面，例如 GOPROXY=${healthy},direct。改成“|”虽然能往后走，但每次都要先等坏的那一项。`,
    },
    en: {
      headline: () => 'The next mirror is never asked',
      summary: ({ stopsAt, healthy }) =>
        `${stopsAt} in GOPROXY fails, and the healthy ${healthy} behind it is never asked.`,
      detail: () =>
        'A comma passes on after 404 or 410 only; time-outs, refused connections and 5xx end the walk on the spot.',
      advice: ({ healthy }) =>
        `Put the live mirror first, for example GOPROXY=${healthy},direct. "|" would pass on, but wait for the dead one every time.`,
    },
  },
});
