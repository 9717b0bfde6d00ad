import { defineCause } from '../../define-cause.ts';
import { isGo, viewFirewall } from '../../firewall-view.ts';
import { evidenceOf } from '../../path-view.ts';

interface PolicyManaged extends Record<string, unknown> {
  readonly program: string;
  /** Null: no rule, but the default of a profile in which rules of this computer are void. */
  readonly ruleId: string | null;
  readonly ruleName: string;
  readonly store: 'policy' | 'mdm';
}

/** A rule that blocks `go` comes from the company, or a policy blocks outbound traffic and voids local rules. Sources: [MS-GPFAS] 2.2.3, go-failures F111. */
export default defineCause<PolicyManaged>({
  layer: 'firewall',
  order: 5,
  find: (situation) => {
    const { managedBlocks, blockingProfiles, denied, passed, deniedToUs, failed } = viewFirewall(situation);
    if (situation.goWorks) return [];
    const voids = blockingProfiles.filter(({ params }) => !params.localRules);
    const [program = 'go.exe'] = situation.findings.of('go.installed').map((f) => f.params.path);
    const own = managedBlocks.map((rule) => ({
      seen: [rule],
      subject: rule.params.program,
      control: rule.params.everyProgram ? deniedToUs : passed,
      params: {
        program: rule.params.program,
        ruleId: rule.params.ruleId,
        ruleName: rule.params.ruleName,
        store: rule.params.store === 'mdm' ? ('mdm' as const) : ('policy' as const),
      },
    }));
    const byDefault =
      voids.length === 0
        ? []
        : [
            {
              seen: voids,
              subject: program,
              control: deniedToUs,
              params: { program, ruleId: null, ruleName: '', store: 'policy' as const },
            },
          ];
    return [...own, ...byDefault].map(({ seen, subject, params, control }) => ({
      subject,
      params,
      certainty: control.length > 0 && denied.length > 0 ? 'confirmed' : failed ? 'likely' : 'possible',
      severity: isGo(subject) && (failed || denied.length > 0) ? 'error' : 'warning',
      because: 'access-denied',
      targets: deniedToUs.map((v) => v.target.id),
      evidence: evidenceOf([...seen, ...denied, ...passed.map((v) => v.http), ...deniedToUs.flatMap((v) => v.tcp)]),
      explains: [...seen.map((f) => f.id), ...denied.map((f) => f.id)],
      controls: control.map((v) => v.target.url),
    }));
  },
  text: {
    'zh-CN': {
      headline: () => '防火墙由公司统一管理',
      summary: ({ ruleId, ruleName, store }) =>
        ruleId === null
          ? '公司的策略默认禁止所有程序出站，而且本机的规则一律无效。'
          : `拦截 go 的规则“${ruleName}”来自${store === 'mdm' ? '设备管理（MDM）' : '组策略'}，在本机改不了。`,
      detail: ({ ruleId, program }) =>
        ruleId === null
          ? `组策略设置了“出站默认阻止”，并关闭了本地规则合并（AllowLocalPolicyMerge=0）：在本机为 ${program} 加的允许规则不起作用。`
          : `规则编号 ${ruleId}，针对 ${program}。它由公司下发，本机的改动不起作用或会被改回去。`,
      advice: ({ program, ruleId }) =>
        `把这份报告交给网络或安全管理员，请他们放行 ${program} 的出站 443 端口${ruleId === null ? '' : `（规则 ${ruleId}）`}。`,
    },
    en: {
      headline: () => 'Your company manages the firewall',
      summary: ({ ruleId, ruleName, store }) =>
        ruleId === null
          ? 'A company policy blocks outbound traffic by default and makes every rule of this computer void.'
          : `The rule "${ruleName}" that blocks go comes from ${store === 'mdm' ? 'device management (MDM)' : 'a group policy'} and cannot be changed here.`,
      detail: ({ ruleId, program }) =>
        ruleId === null
          ? `Group policy sets "outbound: block" and switches the merging of local rules off (AllowLocalPolicyMerge=0): an allow rule for ${program} made here has no effect.`
          : `Rule ${ruleId}, for ${program}. The company hands it out; local changes have no effect or are undone.`,
      advice: ({ program, ruleId }) =>
        `Hand this report to your network or security administrators and ask them to allow ${program} outbound on port 443${ruleId === null ? '' : ` (rule ${ruleId})`}.`,
    },
  },
});
