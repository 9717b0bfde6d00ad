import type { RepairPlan } from '../../shared/domain/repair.ts';
import type { SessionResult } from '../../shared/domain/session.ts';
import { type Shell, shellIn, terminalCommand } from '../../shared/repair/shell-words.ts';
import type { RepairParts } from '../../shared/report/repair-parts.ts';
import { verificationOf } from '../../shared/report/repair-parts.ts';
import { hideSecrets } from '../../shared/text/hide-secrets.ts';
import { keepRun } from '../engine/history/keep-run.ts';
import { identityOfHost } from '../engine/identity-of-host.ts';
import { goWorks } from '../engine/repair/judge-repair.ts';
import type { Diagnosed, MadePlan, Sets } from '../engine/repair/plan-repair.ts';
import { withSets } from '../engine/repair/with-sets.ts';
import { runSession } from '../engine/session.ts';
import type { Host } from '../host/host.ts';
import { openHost } from '../host/open-host.ts';
import { runInTerminal } from '../host/run-process.ts';
import { systemTool } from '../host/windows/system-folder.ts';
import { stateFolderOf } from './state-folder-of.ts';
import type { Terminal } from './terminal.ts';

/** What a plan means for one terminal, and what `go` did with it. */
export interface TerminalRepair {
  readonly sets: Sets;
  /** The words of the shell, one line each. */
  readonly commands: readonly string[];
  readonly after: SessionResult;
  readonly parts: RepairParts;
}

/**
 * The chosen items as variables of this terminal alone, tried by all probes and the real `go`. Nothing is stored anywhere.
 * Null where no variable stands for any of them.
 */
export async function tryInTerminal(
  made: MadePlan,
  chosen: readonly string[],
  { request, host }: Diagnosed,
  shell: Shell,
  terminal: Terminal,
): Promise<TerminalRepair | null> {
  const sets: Record<string, string | null> = Object.fromEntries(made.stale.map((name) => [name, null]));
  for (const id of chosen) Object.assign(sets, made.sets.get(id));
  if (Object.keys(sets).length === 0) return null;
  // A recording cannot be asked what it would do with other values.
  const tried = host.recorded ? host : await openHost(withSets(host, sets));
  const after = await runSession(request, { host: tried, signal: terminal.signal, emit: () => undefined });
  await keepRun(stateFolderOf(terminal), after, identityOfHost(tried));
  const commands = Object.entries(sets).map(([name, value]) => terminalCommand(shell, name, value));
  return { sets, commands, after, parts: partsOf(made.plan, chosen, sets, shell, { host, after }) };
}

function partsOf(
  { items, manual }: RepairPlan,
  chosen: readonly string[],
  sets: Sets,
  shell: Shell,
  { host, after }: { readonly host: Host; readonly after: SessionResult },
): RepairParts {
  const own = host.environment();
  const command = hideSecrets(
    Object.entries(sets)
      .map(([name, value]) => terminalCommand(shell, name, value))
      .join('\n'),
  );
  const shown = (value: string | null | undefined) => (value == null ? null : hideSecrets(value));
  const changes = Object.entries(sets).map(([what, value]) => ({
    what,
    before: shown(own[what]),
    after: shown(value),
  }));
  const causes = [
    ...items.filter(({ id }) => chosen.includes(id)).flatMap(({ fixes }) => fixes),
    ...manual.flatMap(({ kind, cause }) => (kind === 'this-terminal' ? [cause] : [])),
  ];
  const step = { remedy: 'terminal/variable', scope: 'process', risk: 'manual', elevation: 'none' } as const;
  const verification = verificationOf({ ...after, run: after.id });
  return {
    plan: causes.map(({ code }) => ({ ...step, cause: code, command, changes })),
    repair: [{ remedy: step.remedy, outcome: goWorks(after) ? 'needs-new-terminal' : 'not-fixed', changes }],
    ...(verification ? { verification } : {}),
  };
}

/** The shell to print for or to open: the one that was asked for, else the one in use. */
export function shellFor(asked: Shell | undefined, host: Host, terminal: Terminal): Shell {
  return asked ?? shellIn(host, terminal.environment);
}

/** Opens a shell that has the values, in this terminal, until the person leaves it. False where none was found. */
export async function openShell(shell: Shell, sets: Sets, host: Host): Promise<boolean> {
  const program = await shellProgram(shell, host);
  return program !== undefined && runInTerminal({ program, args: [], environment: withSets(host, sets) });
}

async function shellProgram(shell: Shell, host: Host): Promise<string | undefined> {
  const environment = host.environment();
  const own = environment['SHELL'];
  if (host.platform === 'linux' && own?.startsWith('/') && shell === shellIn(host, environment)) return own;
  if (shell === 'cmd') return systemTool(environment, 'cmd.exe');
  if (shell === 'powershell' && host.platform === 'windows')
    return systemTool(environment, 'WindowsPowerShell\\v1.0\\powershell.exe');
  const names = { sh: ['bash', 'sh'], fish: ['fish'], powershell: ['pwsh'] }[shell];
  const found = await Promise.all(names.map((name) => host.findPrograms(name)));
  return found.flat()[0];
}
