import type { Target } from '../../../../shared/domain/target.ts';
import { toolchainModuleVersion } from '../../../../shared/go/gotoolchain.ts';
import { TOOLCHAIN_MODULE } from '../../../../shared/go/predict-toolchain.ts';
import { type Followed, follow } from '../../follow.ts';
import { defineProbe, valueOf } from '../../probe.ts';
import { modulePath } from '../../public-modules.ts';
import { followedFinding } from '../../reply-finding.ts';
import { get } from '../../way.ts';
import toolchain from '../go/toolchain.probe.ts';
import protocol from './module-protocol.probe.ts';

interface Asked {
  readonly target: Target;
  readonly url: string;
  readonly followed: Followed;
}

/** An archive has some 70 MB; its beginning tells that it comes. */
const BEGINNING = 64 << 10;
const MAX_MIRRORS = 2;

/** When the real `go` could not fetch the toolchain that is wanted: what do the mirrors of the list answer to the same request? */
export default defineProbe<readonly Asked[], { toolchain: typeof toolchain; protocol: typeof protocol }>({
  layer: 'http',
  title: { 'zh-CN': '再次请求需要的 Go 版本', en: 'Ask again for the Go that is needed' },
  needs: { toolchain, protocol },
  budgetMs: 30_000,
  async run(inputs, context) {
    const wanted = inputs.toolchain;
    const tried = wanted?.attempt && valueOf(wanted.attempt)?.fetched === 'no';
    if (!tried || wanted.need?.choice.kind !== 'switch') return [];
    const version = toolchainModuleVersion(wanted.need.choice.toolchain, wanted.goos, wanted.goarch);
    const path = modulePath({ path: TOOLCHAIN_MODULE, version }, 'zip');
    const listed = inputs.protocol.flatMap(({ target, data }) =>
      target.entry !== undefined && data.way?.trusted ? [data.way] : [],
    );
    return Promise.all(
      listed.slice(0, MAX_MIRRORS).map(async (way) => {
        const request = { path, maxBytes: BEGINNING };
        const result = await get(context, way, null, request);
        const followed = await follow(context, way, request, { attempts: 1, tries: [result], result });
        return { target: way.target, url: `${way.target.url}${path}`, followed };
      }),
    );
  },
  interpret(asked) {
    return asked.flatMap(({ target, url, followed }) => {
      const about = { target: target.id, url, method: 'GET', purpose: 'toolchain' } as const;
      const finding = followedFinding(about, followed, ({ status }) => status === 200);
      // Whether it matters is for go/toolchain to say.
      return [...followed.findings, finding.outcome === 'fail' ? { ...finding, outcome: 'warn' as const } : finding];
    });
  },
});
