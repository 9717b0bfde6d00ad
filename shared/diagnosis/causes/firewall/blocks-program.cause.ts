import type { Finding } from '../../../domain/finding.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';

interface BlocksProgram extends Record<string, unknown> {
  readonly program: string;
  readonly ruleName: string;
  readonly ruleId: string;
  readonly store: 'local' | 'policy' | 'mdm';
}

/** An active outbound block rule names go.exe, and our own program gets through where `go` does not. Sources: windows.md 1.4-1.5, go-failures F111. */
export default defineCause<BlocksProgram>({
  layer: 'firewall',
  order: 10,
  find: ({ findings, goWorks, download, downloadErrors, views, walk }) => {
    const blocks = findings.of('firewall.rule').filter(blocking);
    if (goWorks || blocks.length === 0) return [];
    const passed = views.filter((v) => v.target.role === 'mirror' && v.works);
    const denied = downloadErrors.filter((f) => f.params.hints.some((h) => h.code.startsWith('firewall.')));
    const failed = download !== null && download.params.exitCode !== null;
    return blocks.map((rule) => ({
      subject: rule.params.program,
      params: {
        program: rule.params.program,
        ruleName: rule.params.ruleName,
        ruleId: rule.params.ruleId,
        store: rule.params.store,
      },
      certainty:
        passed.length > 0 && denied.length > 0 ? 'confirmed' : failed && walk.served !== null ? 'likely' : 'possible',
      severity: failed || denied.length > 0 ? 'error' : 'warning',
      because: 'access-denied',
      evidence: evidenceOf([rule, ...denied, ...passed.map((v) => v.http)]),
      explains: [rule.id, ...denied.map((f) => f.id)],
      controls: passed.map((v) => v.target.url),
    }));
  },
  text: {
    'zh-CN': {
      headline: () => '防火墙拦截了 go',
      summary: ({ ruleName }) => `Windows 防火墙的规则“${ruleName}”禁止 go 访问网络。`,
      detail: ({ program, ruleId }) =>
        `这条出站阻止规则针对 ${program}（规则编号 ${ruleId}）。同一台电脑上的其他程序能连上同一个镜像，只有 go 不行。阻止规则优先于允许规则，所以再加一条允许规则没有用。`,
      advice: ({ store, ruleName }) =>
        store === 'local'
          ? `以管理员身份停用规则“${ruleName}”（在“高级安全 Windows Defender 防火墙”的出站规则里）。`
          : '这条规则由公司策略下发，请把本报告交给网络或安全管理员。',
    },
    en: {
      headline: () => 'The firewall blocks go',
      summary: ({ ruleName }) => `The Windows Firewall rule "${ruleName}" keeps go off the network.`,
      detail: ({ program, ruleId }) =>
        `This outbound block rule names ${program} (rule ${ruleId}). Another program on the same computer reaches the same mirror; only go does not. A block rule beats any allow rule, so adding one would not help.`,
      advice: ({ store, ruleName }) =>
        store === 'local'
          ? `As administrator, disable the rule "${ruleName}" (Windows Defender Firewall with Advanced Security, outbound rules).`
          : 'The rule comes from a company policy: hand this report to your network or security administrators.',
    },
  },
});

function blocking({ params }: Finding<'firewall.rule'>): boolean {
  return params.active && params.action === 'block' && params.direction === 'out';
}
