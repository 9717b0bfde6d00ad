import type { Edit } from '../../../shared/repair/edit.ts';
import type { AllowAction } from '../../../shared/windows/allow-list.ts';
import {
  addArguments,
  deleteArguments,
  enableArguments,
  isPlainValue,
  netshLine,
  OWN_RULE,
  ownRuleName,
  type RuleProfile,
} from '../../../shared/windows/firewall-command.ts';
import { canBeSwitched } from '../../../shared/windows/local-rule.ts';
import type { FirewallRule } from '../../host/host.ts';
import { isElevatedFor } from '../../privileged/known-program.ts';
import type { Operation } from '../../privileged/request.ts';

/** An action without its number, and what it does. */
export interface Doable {
  readonly shown: Omit<AllowAction, 'id'>;
  /** A change that goes into the journal, or what takes such a change back by hand. */
  readonly does: { readonly edit: Edit; readonly remedy: string } | { readonly operation: Operation };
}

/**
 * What can be done about a program: switch a block rule of this computer off or on, add our allow rule where outbound
 * traffic is blocked by default, delete it again. Rules of a policy are nobody's here.
 *
 * @param all every rule of the computer: netsh may meet more than those of the program.
 */
export function actionsFor(
  program: string,
  rules: readonly FirewallRule[],
  closed: readonly RuleProfile[],
  all: readonly FirewallRule[] = rules,
): readonly Doable[] {
  const own = rules.filter((rule) => OWN_RULE.test(rule.name) && rule.store === 'local');
  const blocks = rules.filter(
    ({ action, direction, store }) => action === 'block' && direction === 'out' && store === 'local',
  );
  return [
    ...blocks.filter((rule) => canBeSwitched(rule, all)).map(switchAction),
    ...(closed.length > 0 && own.length === 0 && isPlainValue(program) ? [allowAction(program, closed)] : []),
    ...own.map(deleteAction),
  ];
}

function switchAction(rule: FirewallRule): Doable {
  const { id, name, direction, program, active, text } = rule;
  return {
    shown: {
      kind: active ? 'disable' : 'enable',
      ruleName: name,
      command: netshLine(enableArguments({ name, direction, program }, !active)),
    },
    does: active
      ? { edit: { place: 'rule', rule: { op: 'switch', id, text, on: false } }, remedy: 'firewall/disable-rule' }
      : { operation: { op: 'fw.switch', id, expect: text, on: true } },
  };
}

function allowAction(program: string, profiles: readonly RuleProfile[]): Doable {
  const rule = { name: ownRuleName(program), program, direction: 'out' as const, profiles };
  return {
    shown: {
      kind: 'allow',
      ruleName: rule.name,
      command: netshLine(addArguments(rule)),
      ...(isElevatedFor(program) ? {} : { byHand: true as const }),
    },
    does: { edit: { place: 'rule', rule: { op: 'allow', rule } }, remedy: 'firewall/allow-program' },
  };
}

function deleteAction({ name, program, direction, text }: FirewallRule): Doable {
  const rule = { name, program: program ?? '', direction, profiles: [] };
  return {
    shown: { kind: 'delete', ruleName: name, command: netshLine(deleteArguments(rule)) },
    does: { operation: { op: 'fw.delete', rule: name, expect: text } },
  };
}
