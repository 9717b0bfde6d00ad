import type { Scope } from '../domain/repair.ts';
import type { RepairContext } from './repair-context.ts';
import { storeVariableCommand } from './shell-words.ts';
import { settingEdits, type ValueEdits, variableEdits } from './variable-edits.ts';

/** A value that a person wants one of Go's settings to have; null takes it away. */
export interface Wish {
  readonly name: string;
  readonly value: string | null;
}

/**
 * Brings a wished value about for this user, at the place that wins in a new terminal, or for everybody on the computer.
 * Null where that cannot be done.
 */
export function wishEdits(
  context: RepairContext,
  { name, value }: Wish,
  scope: Exclude<Scope, 'process' | 'project'>,
): ValueEdits | null {
  if (scope === 'user') return settingEdits(context, name, value);
  if (context.stored.some((stored) => stored.name === name && stored.scope === 'machine'))
    return variableEdits(context, name, value);
  if (value === null) return null;
  if (context.platform === 'windows')
    return {
      edits: [{ place: 'variable', scope: 'machine', name, value }],
      command: storeVariableCommand('machine', name, value),
      sets: { [name]: value },
    };
  // Read by PAM at log-in: no shell, no quotes needed. Source: pam_env(8).
  const path = '/etc/environment';
  return {
    edits: [{ place: 'file', path, content: { op: 'append', text: `${name}=${value}\n` } }],
    command: `echo '${name}=${value}' >> ${path}`,
    sets: { [name]: value },
  };
}
