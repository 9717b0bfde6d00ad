import { success } from '../../../../shared/domain/failure.ts';
import type { TrustFacts } from '../../../host/network.ts';
import { defineProbe, type Recorded, valueOf } from '../../probe.ts';
import settings, { settingValue } from '../config/settings.probe.ts';

interface Data {
  readonly variable: string;
  readonly value: string;
  readonly trust: Recorded<TrustFacts> | null;
}

/** Do variables replace the roots that `go` trusts? On Windows that is so from Go 1.27 on only, and not looked at. */
export default defineProbe<Data, { settings: typeof settings }>({
  layer: 'tls',
  title: { 'zh-CN': '检查信任的证书来源', en: 'Check where trusted certificates come from' },
  needs: { settings },
  budgetMs: 5000,
  async run({ settings: data }, { host, record }) {
    const variable = ['SSL_CERT_FILE', 'SSL_CERT_DIR'].find((name) => settingValue(data, name) !== '') ?? '';
    const value = settingValue(data, variable);
    if (value === '' || host.platform === 'windows') return { variable, value, trust: null };
    const trust = await record<TrustFacts>(
      {
        operation: 'tls.trust',
        input: { variable, value },
        command: 'env | grep SSL_CERT_',
        show: ({ places, certificates, problems }) => ({
          places,
          certificates,
          problems: problems.map(({ place, failure }) => ({ place, failure: failure.word })),
        }),
      },
      async () => success(await host.network.trust()),
    );
    return { variable, value, trust };
  },
  interpret({ variable, value, trust }) {
    const facts = trust && valueOf(trust);
    if (!trust || !facts) return [];
    const problems = facts.problems.map(({ place, failure }) => ({ place, failure: failure.word }));
    const outcome = problems.length > 0 ? 'warn' : 'ok';
    const params = { variable, value, certificates: facts.certificates, problems };
    return [{ code: 'trust.replaced', outcome, subject: variable, params, evidence: [trust.evidence] }];
  },
});
