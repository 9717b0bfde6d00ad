import type { Target } from '../../../../shared/domain/target.ts';
import { defineProbe } from '../../probe.ts';
import { selectTargets } from '../../select-targets.ts';
import goproxy from '../config/goproxy.probe.ts';
import settings from '../config/settings.probe.ts';
import origins from '../vcs/origins.probe.ts';

export default defineProbe<
  { readonly targets: readonly Target[]; readonly evidence: readonly string[] },
  { settings: typeof settings; goproxy: typeof goproxy; origins: typeof origins }
>({
  layer: 'proxy',
  title: { 'zh-CN': '确定要访问的服务和路径', en: 'Find the services to reach, and by which way' },
  needs: { settings, goproxy, origins },
  budgetMs: 2000,
  async run({ settings: data, goproxy: list, origins: direct }, { host, request }) {
    const targets = selectTargets({
      environment: host.environment(),
      windows: host.platform === 'windows',
      settings: data?.settings ?? [],
      entries: list?.list.error ? [] : (list?.list.entries ?? []),
      origins: (direct?.origins ?? []).filter(({ why }) => why !== 'fallback').map(({ host: name }) => name),
      extra: request.targets ?? [],
      solo: request.solo ?? false,
    });
    return { targets, evidence: data?.evidence ?? [] };
  },
  interpret({ targets, evidence }) {
    return targets.flatMap((target) => {
      const declared = {
        code: 'target.declared',
        outcome: 'ok',
        subject: target.url,
        params: { target },
        evidence,
      } as const;
      if (target.route.kind === 'direct') return [declared];
      const proxy = targets.find((t) => target.route.kind === 'proxy' && t.id === target.route.proxy);
      const params = { target: target.id, variable: proxy?.variable ?? '', url: proxy?.url ?? '' };
      return [
        declared,
        { code: 'proxy.selected' as const, outcome: 'ok' as const, subject: params.variable, params, evidence },
      ];
    });
  },
});
