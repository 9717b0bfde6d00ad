import type { FirewallRule } from '../../../host/host.ts';
import { defineProbe, type Recorded, valueOf } from '../../probe.ts';
import installation from '../go/installation.probe.ts';

interface Data {
  readonly rules: Recorded<readonly FirewallRule[]> | null;
  readonly program: string;
}

/** Which firewall rules name go.exe? Windows only: no other platform filters by program. */
export default defineProbe<Data, { go: typeof installation }>({
  layer: 'firewall',
  title: { 'zh-CN': '检查防火墙规则', en: 'Check firewall rules' },
  needs: { go: installation },
  budgetMs: 20_000,
  async run({ go }, context) {
    const program = go?.go?.path ?? '';
    if (context.host.platform !== 'windows' || program === '') return { rules: null, program };
    const rules = await context.record<readonly FirewallRule[]>(
      {
        operation: 'firewall.rules',
        input: { program },
        command: 'netsh advfirewall firewall show rule name=all dir=out verbose',
        show: (all) =>
          all
            .filter((r) => names(r, program))
            .map(({ id, name, direction, action, active, store }) => ({ id, name, direction, action, active, store })),
      },
      () => context.host.firewall.programRules(),
    );
    return { rules, program };
  },
  interpret({ rules, program }) {
    if (!rules) return [];
    const all = valueOf(rules);
    if (!all)
      return [
        {
          code: 'firewall.unknown',
          outcome: 'skipped',
          subject: program,
          params: { program },
          evidence: [rules.evidence],
        },
      ];
    return all
      .filter((rule) => names(rule, program))
      .map(({ id, name, direction, action, active, profiles, store }) => ({
        code: 'firewall.rule' as const,
        outcome: action === 'block' && active && direction === 'out' ? ('fail' as const) : ('ok' as const),
        subject: program,
        params: { program, ruleId: id, ruleName: name, direction, action, active, profiles, store },
        evidence: [rules.evidence],
      }));
  },
});

/** Windows compares program paths without case. */
function names(rule: FirewallRule, program: string): boolean {
  return rule.program?.toLowerCase() === program.toLowerCase();
}
