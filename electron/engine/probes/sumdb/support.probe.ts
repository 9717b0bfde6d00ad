import { parseGosumdb } from '../../../../shared/go/gosumdb.ts';
import type { HttpReply } from '../../../host/network.ts';
import { type Attempted, tryTwice } from '../../attempts.ts';
import { type Followed, follow } from '../../follow.ts';
import { defineTargetProbe } from '../../probe.ts';
import { followedFinding } from '../../reply-finding.ts';
import { get } from '../../way.ts';
import settings, { settingValue } from '../config/settings.probe.ts';
import protocol from '../http/module-protocol.probe.ts';

export interface SupportData {
  readonly path: string;
  /** The answer at the end of the redirects that `go` would follow. */
  readonly reply: Attempted<HttpReply> | null;
  readonly followed: Followed | null;
}

/** Does the mirror pass questions to the checksum database through? Source: go.dev/ref/mod#checksum-database "supported". */
export default defineTargetProbe<SupportData, { settings: typeof settings; protocol: typeof protocol }>({
  layer: 'sumdb',
  title: { 'zh-CN': '镜像是否转发校验数据库', en: 'Does the mirror pass the checksum database through?' },
  needs: { settings, protocol },
  budgetMs: 45_000,
  appliesTo: ({ role }) => role === 'mirror' || role === 'control',
  async run(inputs, context) {
    const parsed = parseGosumdb(settingValue(inputs.settings, 'GOSUMDB') || 'sum.golang.org');
    const way = inputs.protocol?.way;
    if (!way || !inputs.protocol?.info?.result.outcome.ok || !('name' in parsed))
      return { path: '', reply: null, followed: null };
    const path = `/sumdb/${parsed.name}/supported`;
    const request = { path, maxBytes: 4096 };
    const first = await tryTwice(context, () => get(context, way, null, request));
    const followed = await follow(context, way, request, first);
    return { path, reply: followed.result, followed };
  },
  interpret({ path, followed }, _inputs, target) {
    if (!followed) return [];
    const about = {
      target: target.id,
      url: `${target.url}${path}`,
      method: 'GET',
      purpose: 'sumdb-supported',
    } as const;
    const finding = followedFinding(
      about,
      followed,
      ({ status }) => status === 200 || status === 404 || status === 410,
    );
    const remark = finding.outcome === 'fail' && target.role === 'control';
    return [...followed.findings, remark ? { ...finding, outcome: 'warn' } : finding];
  },
});
