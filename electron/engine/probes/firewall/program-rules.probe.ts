import type { FirewallProfile, FirewallRule } from '../../../host/host.ts';
import { concerns } from '../../firewall-match.ts';
import { goPrograms } from '../../go-programs.ts';
import { cacheFolder } from '../../module-cache.ts';
import { defineProbe, type Recorded, valueOf } from '../../probe.ts';
import settings from '../config/settings.probe.ts';
import installation from '../go/installation.probe.ts';

interface Data {
  readonly rules: Recorded<readonly FirewallRule[]>;
  readonly profiles: Recorded<readonly FirewallProfile[]>;
  readonly programs: readonly string[];
}

/** Which firewall rules stand between `go` and the net? Windows only: no other platform filters by program. */
export default defineProbe<Data | null, { go: typeof installation; settings: typeof settings }>({
  layer: 'firewall',
  title: { 'zh-CN': '检查防火墙规则', en: 'Check firewall rules' },
  needs: { go: installation, settings },
  budgetMs: 20_000,
  async run({ go, settings: data }, context) {
    const { host } = context;
    const program = go?.go?.path ?? '';
    if (host.platform !== 'windows' || program === '') return null;
    const programs = await goPrograms(host, program, cacheFolder(data, host));
    const rules = await context.record<readonly FirewallRule[]>(
      {
        operation: 'firewall.rules',
        input: { programs },
        command: 'netsh advfirewall firewall show rule name=all dir=out verbose',
        show: (all) =>
          all
            .filter((rule) => programs.some((p) => concerns(rule, p)))
            .map(({ id, name, direction, action, active, store }) => ({ id, name, direction, action, active, store })),
      },
      () => host.firewall.programRules(),
    );
    const profiles = await context.record<readonly FirewallProfile[]>(
      {
        operation: 'firewall.profiles',
        input: {},
        command: 'netsh advfirewall show allprofiles',
        show: (all) => all.map((profile) => ({ ...profile })),
      },
      () => host.firewall.profiles(),
    );
    return { rules, profiles, programs };
  },
  interpret(data) {
    if (!data) return [];
    const { rules, profiles, programs } = data;
    const [program = ''] = programs;
    const [all, three] = [valueOf(rules), valueOf(profiles)];
    if (!all || !three) {
      const evidence = [rules, profiles].filter((r) => !r.outcome.ok).map((r) => r.evidence);
      return [{ code: 'firewall.unknown', outcome: 'skipped', subject: program, params: { program }, evidence }];
    }
    return [
      ...three.map((profile) => ({
        code: 'firewall.profile' as const,
        outcome: 'ok' as const,
        subject: profile.profile,
        params: { ...profile },
        evidence: [profiles.evidence],
      })),
      ...programs.flatMap((path) =>
        // A rule for everything is told once, of `go`.
        all
          .filter((rule) => concerns(rule, path) && (rule.program !== null || path === program))
          .map((rule) => ({
            code: 'firewall.rule' as const,
            outcome: blocks(rule) ? ('fail' as const) : ('ok' as const),
            subject: path,
            params: paramsOf(rule, path),
            evidence: [rules.evidence],
          })),
      ),
    ];
  },
});

function paramsOf(rule: FirewallRule, program: string) {
  const { id, name, direction, action, active, profiles, store } = rule;
  const everyProgram = rule.program === null ? ({ everyProgram: true } as const) : {};
  return { program, ruleId: id, ruleName: name, direction, action, active, profiles, store, ...everyProgram };
}

function blocks({ action, active, direction }: FirewallRule): boolean {
  return action === 'block' && active && direction === 'out';
}
