import { parseGoproxy } from '../../../../shared/go/goproxy-list.ts';
import { matchPrefixPatterns } from '../../../../shared/go/patterns.ts';
import { defineProbe } from '../../probe.ts';
import settings, { settingValue } from '../config/settings.probe.ts';
import modules, { type ModuleVersion } from '../project/modules.probe.ts';

/** A module that `go` may fetch from where it is kept. */
export interface Origin extends ModuleVersion {
  /** The first part of the path: who is asked where the repository is. */
  readonly host: string;
  /**
   * `private`: GONOPROXY sends it there. `direct`: the list holds no mirror before `direct`. `fallback`: only when every
   * mirror before `direct` has said that it lacks the module.
   */
  readonly why: 'private' | 'direct' | 'fallback';
}

/** Which modules would `go` fetch past the mirrors? By its rules alone: nothing is asked. Source: cmd/go/internal/modfetch (lookup, TryProxies). */
export default defineProbe<
  { readonly origins: readonly Origin[]; readonly evidence: readonly string[] },
  { settings: typeof settings; modules: typeof modules }
>({
  layer: 'vcs',
  title: { 'zh-CN': '确定哪些模块要到源站去取', en: 'Find the modules that come from their origin' },
  needs: { settings, modules },
  budgetMs: 2000,
  async run(inputs, { host }) {
    const value = (name: string) => settingValue(inputs.settings, name);
    const list = parseGoproxy(value('GOPROXY') || 'https://proxy.golang.org,direct', {
      windows: host.platform === 'windows',
    });
    const patterns = value('GONOPROXY') || value('GOPRIVATE');
    const direct = list.error ? -1 : list.entries.findIndex(({ kind }) => kind === 'direct');
    const why = (path: string): Origin['why'] | undefined => {
      if (list.error) return undefined;
      if (patterns !== '' && matchPrefixPatterns(patterns, path)) return 'private';
      if (direct < 0) return undefined;
      return direct === 0 ? 'direct' : 'fallback';
    };
    const origins = (inputs.modules?.modules ?? []).flatMap((module): readonly Origin[] => {
      const reason = why(module.path);
      const origin = module.path.split('/', 1)[0]?.toLowerCase() ?? '';
      return reason && origin.includes('.') ? [{ ...module, host: origin, why: reason }] : [];
    });
    return { origins, evidence: inputs.settings?.evidence ?? [] };
  },
  interpret({ origins, evidence }) {
    return origins.map(({ path, version, host, why }) => ({
      code: 'module.origin',
      outcome: 'ok',
      subject: `${path}@${version}`,
      params: { module: path, version, host, why },
      evidence,
    }));
  },
});
