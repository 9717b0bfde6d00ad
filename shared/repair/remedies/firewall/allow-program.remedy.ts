import type { ProgramIdentity } from '../../../windows/allow-list.ts';
import {
  addArguments,
  isPlainValue,
  netshLine,
  ownRuleName,
  type RuleProfile,
} from '../../../windows/firewall-command.ts';
import { riskOfLetting } from '../../../windows/let-through.ts';
import { defineRemedy } from '../../define-remedy.ts';
import { identityWords } from '../../identity-words.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly program: string;
  readonly profiles: readonly RuleProfile[];
  readonly identity: ProgramIdentity | null;
}

const PROFILES: readonly RuleProfile[] = ['domain', 'private', 'public'];

/** An outbound allow rule for `go` where the firewall blocks what no rule allows, in those kinds of network only. */
export default defineRemedy<Params>({
  name: { 'zh-CN': '为 go 添加出站允许规则', en: 'Allow go through the firewall' },
  fixes: ['firewall.blocks-outbound'],
  risk: 'safe',
  elevation: 'admin',
  reads: ({ params }) =>
    typeof params['program'] === 'string' ? { rules: true, programs: [params['program']] } : null,
  plan: ({ params }, read) => {
    const program = String(params['program']);
    const profiles = PROFILES.filter((profile) => [params['profiles']].flat().includes(profile));
    const name = ownRuleName(program);
    const rules = read.rules();
    // One of ours that is there already does not help, and netsh would add a second one of that name.
    if (rules === null || rules.some((rule) => rule.name === name) || !isPlainValue(program)) return null;
    const identity = read.identity(program);
    const risk = riskOfLetting(identity);
    if (risk === null || profiles.length === 0) return null;
    const rule = { name, program, direction: 'out' as const, profiles };
    return {
      params: { program, profiles, identity },
      edits: [{ place: 'rule', rule: { op: 'allow', rule } }],
      command: netshLine(addArguments(rule)),
      risk,
    };
  },
  text: {
    'zh-CN': {
      title: ({ program }) => `允许 ${program} 出站联网`,
      detail: ({ identity }) =>
        `加一条只针对这个程序的出站允许规则，默认禁止出站的设置不变；卸载本程序时会一起删掉。${identityWords['zh-CN'](identity ?? {})}`,
    },
    en: {
      title: ({ program }) => `Allow ${program} to connect outwards`,
      detail: ({ identity }) =>
        `One outbound rule for this program alone; that everything else is blocked by default stays so. Uninstalling gomod-doctor removes it. ${identityWords.en(identity ?? {})}`,
    },
  },
});
