import { createHash } from 'node:crypto';
import type { AllowAction } from '../../../shared/windows/allow-list.ts';
import {
  addArguments,
  deleteArguments,
  enableArguments,
  isPlainValue,
  netshLine,
  OWN_RULE,
} from '../../../shared/windows/firewall-command.ts';
import type { FirewallRule } from '../../host/host.ts';
import type { Operation } from '../../privileged/request.ts';

/** An action without its number, and what it asks of the elevated side. */
export interface Doable {
  readonly shown: Omit<AllowAction, 'id'>;
  readonly operation: Operation;
}

/** How our allow rule for a program is called: the same each time, so that it is found again. */
export function ownRuleName(program: string): string {
  const hash = createHash('sha256').update(program.toLowerCase()).digest('hex').slice(0, 8);
  return `GoModDoctor ${hash} ${program.slice(program.lastIndexOf('\\') + 1)}`;
}

/**
 * What can be done about a program: switch a block rule of this computer off or on, add our allow rule where outbound
 * traffic is blocked by default, delete it again. Rules of a policy are nobody's here.
 */
export function actionsFor(program: string, rules: readonly FirewallRule[], byDefault: boolean): readonly Doable[] {
  const own = rules.filter((rule) => OWN_RULE.test(rule.name) && rule.store === 'local');
  const blocks = rules.filter(
    ({ action, direction, store }) => action === 'block' && direction === 'out' && store === 'local',
  );
  return [
    ...blocks.filter(canBeNamed).map(switchAction),
    ...(byDefault && own.length === 0 && isPlainValue(program) ? [allowAction(program)] : []),
    ...own.map(deleteAction),
  ];
}

/** netsh finds rules by name: one that Windows translates, or that cannot be written down, is not for it. */
function canBeNamed({ name, program }: FirewallRule): boolean {
  const plain = isPlainValue(name) && !name.startsWith('@') && name.toLowerCase() !== 'all';
  return plain && (program === null || isPlainValue(program));
}

function switchAction(rule: FirewallRule): Doable {
  const { id, name, direction, program, active, text } = rule;
  return {
    shown: {
      kind: active ? 'disable' : 'enable',
      ruleName: name,
      command: netshLine(enableArguments({ name, direction, program }, !active)),
    },
    operation: { op: 'fw.switch', id, expect: text, on: !active },
  };
}

function allowAction(program: string): Doable {
  const rule = { name: ownRuleName(program), program, direction: 'out' as const, profiles: [] };
  return {
    shown: { kind: 'allow', ruleName: rule.name, command: netshLine(addArguments(rule)) },
    operation: { op: 'fw.allow', rule: rule.name, program, direction: 'out', profiles: [] },
  };
}

function deleteAction({ name, program, direction, text }: FirewallRule): Doable {
  const rule = { name, program: program ?? '', direction, profiles: [] };
  return {
    shown: { kind: 'delete', ruleName: name, command: netshLine(deleteArguments(rule)) },
    operation: { op: 'fw.delete', rule: name, expect: text },
  };
}
