import { defineRemedy } from '../../define-remedy.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly minutes: number;
  /** What GOSUMDB was; null: it was not set where it is set now. */
  readonly before: string | null;
}

/**
 * The checksum database switched off for a while, for somebody who insists: no cause proposes it. What it takes back by itself
 * stands in `electron/engine/repair/end-guarded.ts`. Source: go.dev/ref/mod#checksum-database.
 */
export default defineRemedy<Params>({
  name: { 'zh-CN': '暂时关闭校验数据库', en: 'Switch the checksum database off for a while' },
  fixes: [],
  risk: 'guarded',
  reads: () => null,
  plan: () => null,
  text: {
    'zh-CN': {
      title: ({ minutes }) => `关闭校验数据库 ${minutes} 分钟（GOSUMDB=off）`,
      detail: () =>
        '风险：这段时间里，第一次下载的模块没有人核对，被换过也看不出来，而且会写进 go.sum，以后一直算数。go.sum 里已有的模块不受影响。到时间会自动恢复；如果那时 gomod-doctor 没有在运行，就在它下一次启动时恢复。',
    },
    en: {
      title: ({ minutes }) => `Switch the checksum database off for ${minutes} minutes (GOSUMDB=off)`,
      detail: () =>
        'The risk: modules that are downloaded for the first time meanwhile are compared with nothing. A swapped one is not noticed, and go.sum takes it for good from then on. Modules that go.sum has are not concerned. It is taken back by itself when the time is over; if gomod-doctor does not run then, when it is started next.',
    },
  },
});
