import { type GoproxyList, parseGoproxy } from '../../../../shared/go/goproxy-list.ts';
import { suspects } from '../../../../shared/go/suspects.ts';
import { defineProbe } from '../../probe.ts';
import settings, { settingValue } from './settings.probe.ts';

export interface GoproxyData {
  readonly value: string;
  readonly source: string;
  readonly list: GoproxyList;
  readonly evidence: readonly string[];
}

export default defineProbe<GoproxyData, { settings: typeof settings }>({
  layer: 'config',
  title: { 'zh-CN': '解析 GOPROXY 列表', en: 'Parse the GOPROXY list' },
  needs: { settings },
  budgetMs: 2000,
  async run({ settings: data }, { host }) {
    const value = settingValue(data, 'GOPROXY') || 'https://proxy.golang.org,direct';
    return {
      value,
      source: data?.settings.find((s) => s.name === 'GOPROXY')?.source ?? 'default',
      list: parseGoproxy(value, { windows: host.platform === 'windows' }),
      evidence: data?.evidence ?? [],
    };
  },
  interpret({ value, source, list, evidence }) {
    const odd = suspects(value)
      .filter(({ kind, index }) => kind !== 'control' || index < value.trimEnd().length)
      .map(({ index, char, codePoint, kind, meant }) => ({ index, char, codePoint, kind, meant }));
    const problem = list.error ?? null;
    if (problem || odd.length > 0) {
      const params = { value, source, message: problem?.message ?? '', entry: problem?.entry ?? '', suspects: odd };
      return [{ code: 'config.goproxy-invalid', outcome: 'fail', subject: 'GOPROXY', params, evidence }];
    }
    if (list.entries[0]?.kind === 'off') {
      return [{ code: 'config.goproxy-off', outcome: 'fail', subject: 'GOPROXY', params: { value, source }, evidence }];
    }
    const entries = list.entries.map((entry) => entry.raw);
    return [{ code: 'goproxy.list', outcome: 'ok', subject: 'GOPROXY', params: { value, entries }, evidence }];
  },
});
