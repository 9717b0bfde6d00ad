import { defineCause } from '../../define-cause.ts';
import { isGo, viewFirewall } from '../../firewall-view.ts';
import { evidenceOf } from '../../path-view.ts';

interface BlocksProgram extends Record<string, unknown> {
  readonly program: string;
  readonly ruleName: string;
  readonly ruleId: string;
  /** The rule names no program. */
  readonly everyProgram: boolean;
}

/**
 * An active outbound block rule of this computer names go.exe, or a program that it needs, and our own program gets through
 * where `go` does not; or it stops every program, ours too. Sources: windows.md 1.4-1.5, go-failures F111.
 */
export default defineCause<BlocksProgram>({
  layer: 'firewall',
  order: 10,
  find: (situation) => {
    const { ownBlocks, denied, passed, deniedToUs, failed } = viewFirewall(situation);
    if (situation.goWorks) return [];
    return ownBlocks.map((rule) => {
      const { program, ruleName, ruleId, everyProgram = false } = rule.params;
      const control = everyProgram ? deniedToUs : passed;
      const sure = control.length > 0 && denied.length > 0 && isGo(program);
      return {
        subject: program,
        params: { program, ruleName, ruleId, everyProgram },
        certainty: sure ? 'confirmed' : failed && situation.walk.served !== null ? 'likely' : 'possible',
        // git and ssh are needed for some modules only.
        severity: isGo(program) && (failed || denied.length > 0) ? 'error' : 'warning',
        because: 'access-denied',
        ...(everyProgram ? { targets: deniedToUs.map((v) => v.target.id) } : {}),
        evidence: evidenceOf([rule, ...denied, ...passed.map((v) => v.http), ...deniedToUs.flatMap((v) => v.tcp)]),
        explains: [rule.id, ...denied.map((f) => f.id)],
        controls: control.map((v) => v.target.url),
      };
    });
  },
  text: {
    'zh-CN': {
      headline: ({ program }) => (isGo(program) ? '防火墙拦截了 go' : '防火墙拦截了 git 或 ssh'),
      summary: ({ ruleName, program, everyProgram }) =>
        everyProgram
          ? `Windows 防火墙的规则“${ruleName}”禁止所有程序用 https 访问网络。`
          : `Windows 防火墙的规则“${ruleName}”禁止 ${nameOf(program)} 访问网络。`,
      detail: ({ program, ruleId, everyProgram }) =>
        everyProgram
          ? `这条出站阻止规则没有指定程序（规则编号 ${ruleId}），所以对每个程序都有效，包括 go 和本程序。阻止规则优先于允许规则，再加一条允许规则没有用。`
          : `这条出站阻止规则针对 ${program}（规则编号 ${ruleId}）。同一台电脑上的其他程序能连上同一个镜像，只有它不行。阻止规则优先于允许规则，所以再加一条允许规则没有用。`,
      advice: ({ ruleName }) =>
        `以管理员身份停用规则“${ruleName}”（在“高级安全 Windows Defender 防火墙”的出站规则里）；“放行助手”里有现成的命令。`,
    },
    en: {
      headline: ({ program }) => (isGo(program) ? 'The firewall blocks go' : 'The firewall blocks git or ssh'),
      summary: ({ ruleName, program, everyProgram }) =>
        everyProgram
          ? `The Windows Firewall rule "${ruleName}" keeps every program from https.`
          : `The Windows Firewall rule "${ruleName}" keeps ${nameOf(program)} off the network.`,
      detail: ({ program, ruleId, everyProgram }) =>
        everyProgram
          ? `This outbound block rule names no program (rule ${ruleId}), so it holds for all of them, go and this one included. A block rule beats any allow rule, so adding one would not help.`
          : `This outbound block rule names ${program} (rule ${ruleId}). Another program on the same computer reaches the same mirror; only this one does not. A block rule beats any allow rule, so adding one would not help.`,
      advice: ({ ruleName }) =>
        `As administrator, disable the rule "${ruleName}" (Windows Defender Firewall with Advanced Security, outbound rules); the allow-list helper has the command.`,
    },
  },
});

function nameOf(program: string): string {
  return program.slice(program.lastIndexOf('\\') + 1);
}
