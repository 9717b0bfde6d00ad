import type { ProgramIdentity } from '../../../windows/allow-list.ts';
import { enableArguments, netshLine } from '../../../windows/firewall-command.ts';
import { riskOfLetting } from '../../../windows/let-through.ts';
import { canBeSwitched } from '../../../windows/local-rule.ts';
import { defineRemedy } from '../../define-remedy.ts';
import { identityWords } from '../../identity-words.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly program: string;
  readonly ruleName: string;
  readonly identity: ProgramIdentity | null;
}

/**
 * A block rule of this computer, switched off: nothing else cures it, since blocking beats allowing. Rules of a policy are
 * not read here. Source: windows-firewall documentation of Microsoft, "rule precedence".
 */
export default defineRemedy<Params>({
  name: { 'zh-CN': '停用拦截 go 的防火墙规则', en: 'Switch off the rule that blocks go' },
  fixes: ['firewall.blocks-program'],
  risk: 'safe',
  elevation: 'admin',
  reads: ({ params }) =>
    typeof params['program'] === 'string' ? { rules: true, programs: [params['program']] } : null,
  plan: ({ params }, read) => {
    const program = String(params['program']);
    const rule = read.rules()?.find(({ id, store }) => id === params['ruleId'] && store === 'local');
    if (!rule?.active || rule.action !== 'block' || !canBeSwitched(rule, read.rules() ?? [])) return null;
    const identity = read.identity(program);
    const risk = riskOfLetting(identity);
    if (risk === null) return null;
    return {
      params: { program, ruleName: rule.name, identity },
      edits: [{ place: 'rule', rule: { op: 'switch', id: rule.id, text: rule.text, on: false } }],
      command: netshLine(enableArguments(rule, false)),
      risk,
    };
  },
  text: {
    'zh-CN': {
      title: ({ ruleName }) => `停用防火墙规则“${ruleName}”`,
      detail: ({ program, identity }) =>
        `只停用这一条，规则本身保留，可以随时还原；防火墙照常开着。它拦的是 ${program}。${identityWords['zh-CN'](identity ?? {})}`,
    },
    en: {
      title: ({ ruleName }) => `Switch the firewall rule "${ruleName}" off`,
      detail: ({ program, identity }) =>
        `This one rule only, which stays there and can be switched on again; the firewall stays on. It blocks ${program}. ${identityWords.en(identity ?? {})}`,
    },
  },
});
