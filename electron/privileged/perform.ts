import { createHash } from 'node:crypto';
import {
  addArguments,
  deleteArguments,
  enableArguments,
  isPlainValue,
  rulesMet,
} from '../../shared/windows/firewall-command.ts';
import type { FirewallRule } from '../host/host.ts';
import { LOCAL_RULES, parseRule } from '../host/windows/firewall-rules.ts';
import { MACHINE_KEY } from '../host/windows/stored-variables.ts';
import { changeHosts } from './hosts-lines.ts';
import { isKnownProgram } from './known-program.ts';
import type { PrivilegedMachine } from './machine.ts';
import { prepareClock } from './perform-clock.ts';
import { prepareExclusion, prepareRestore } from './perform-defender.ts';
import { prepareResolvers } from './perform-dns.ts';
import { decodeRequest, type Operation } from './request.ts';

/** Exit codes of the elevated program; every other one is `failed`. */
export const ELEVATED_EXIT = {
  done: 0,
  badRequest: 2,
  changedSince: 3,
  toolFailed: 4,
  notElevated: 5,
  partly: 6,
} as const;

/** One operation, checked against the machine and ready: it starts nothing before all of them are. */
type Step = () => Promise<boolean>;
type Refusal = 'badRequest' | 'changedSince';

/**
 * Does what the argument asks for, and returns the exit code. Every target is found anew on this side; nothing is started
 * or written before all operations have been found to be what they claim.
 */
export async function performElevated(argument: string, machine: PrivilegedMachine): Promise<number> {
  const request = decodeRequest(argument);
  if (!request) return ELEVATED_EXIT.badRequest;
  if (machine.elevated() === false) return ELEVATED_EXIT.notElevated;
  const steps: Step[] = [];
  for (const operation of request.operations) {
    const prepared = await prepare(operation, machine);
    if (typeof prepared === 'string') return ELEVATED_EXIT[prepared];
    steps.push(prepared);
  }
  for (const [at, step] of steps.entries())
    if (!(await step().catch(() => false))) return at === 0 ? ELEVATED_EXIT.toolFailed : ELEVATED_EXIT.partly;
  return ELEVATED_EXIT.done;
}

function prepare(operation: Operation, machine: PrivilegedMachine): Promise<Step | Refusal> {
  switch (operation.op) {
    case 'fw.switch':
      return prepareSwitch(operation, machine);
    case 'fw.allow':
      return prepareAllow(operation, machine);
    case 'fw.delete':
      return prepareDelete(operation, machine);
    case 'hosts.comment':
    case 'hosts.uncomment':
      return prepareHosts(operation, machine);
    case 'variable.set':
      return prepareVariable(operation, machine);
    case 'defender.restore':
      return prepareRestore(operation, machine);
    case 'defender.exclude':
      return prepareExclusion(operation, machine);
    case 'clock.sync':
      return prepareClock(operation, machine);
    case 'dns.set':
      return prepareResolvers(operation, machine);
  }
}

type Of<O extends Operation['op']> = Extract<Operation, { readonly op: O }>;

async function ruleText(machine: PrivilegedMachine, id: string): Promise<string | undefined> {
  const rule = await machine.registry.optionalValue(LOCAL_RULES, id);
  return rule.ok ? rule.value?.data : undefined;
}

async function prepareSwitch({ id, expect, on }: Of<'fw.switch'>, machine: PrivilegedMachine): Promise<Step | Refusal> {
  const rule = parseRule(id, expect, 'local');
  if (rule?.action !== 'block' || rule.active === on) return 'badRequest';
  // netsh knows rules by name; a name that Windows translates, or that says "all", would meet others.
  const { name, program } = rule;
  if (!isPlainValue(name) || name.startsWith('@') || name.toLowerCase() === 'all') return 'badRequest';
  if (program !== null && !isPlainValue(program)) return 'badRequest';
  if ((await ruleText(machine, id)) !== expect) return 'changedSince';
  // netsh switches every rule that it meets: more than was asked for must not become something else.
  const wanted = { name, program, direction: rule.direction };
  const before = await metByNetsh(machine, wanted);
  if (!before?.every(({ action, active }) => action === 'block' && active !== on)) return 'changedSince';
  return async () => {
    await machine.netsh(enableArguments(wanted, on));
    const now = await metByNetsh(machine, wanted);
    return now?.length === before.length && now.every(({ active }) => active === on);
  };
}

/** Every rule that netsh would change; undefined if one of that name is of a kind that is not understood. */
async function metByNetsh(
  machine: PrivilegedMachine,
  wanted: Parameters<typeof rulesMet>[1],
): Promise<readonly FirewallRule[] | undefined> {
  const key = await machine.registry.key(LOCAL_RULES);
  const rules: FirewallRule[] = [];
  for (const { name, data } of key.ok ? key.value.values : []) {
    const rule = parseRule(name, data, 'local');
    if (rule) rules.push(rule);
    else if (data.toLowerCase().includes(`|name=${wanted.name.toLowerCase()}|`)) return undefined;
  }
  return rulesMet(rules, wanted);
}

async function prepareAllow(
  { rule: name, program, direction, profiles }: Of<'fw.allow'>,
  machine: PrivilegedMachine,
): Promise<Step | Refusal> {
  if (!(await isKnownProgram(machine, program))) return 'badRequest';
  // netsh would add a second one of the same name.
  if ((await ownRules(machine, name)).length > 0) return 'changedSince';
  const rule = { name, program, direction, profiles };
  return async () => {
    await machine.netsh(addArguments(rule));
    return (await ownRules(machine, name)).some((text) => parseRule('', text, 'local')?.action === 'allow');
  };
}

async function prepareDelete(
  { rule: name, expect }: Of<'fw.delete'>,
  machine: PrivilegedMachine,
): Promise<Step | Refusal> {
  const rule = parseRule('', expect, 'local');
  if (rule?.name !== name || rule.program === null || !isPlainValue(rule.program)) return 'badRequest';
  const { program, direction } = rule;
  if (!(await ownRules(machine, name)).includes(expect)) return 'changedSince';
  return async () => {
    await machine.netsh(deleteArguments({ name, program, direction, profiles: [] }));
    return (await ownRules(machine, name)).length === 0;
  };
}

/** Texts of the local rules of this name. */
async function ownRules(machine: PrivilegedMachine, name: string): Promise<readonly string[]> {
  const key = await machine.registry.key(LOCAL_RULES);
  if (!key.ok) return [];
  return key.value.values.map(({ data }) => data).filter((text) => parseRule('', text, 'local')?.name === name);
}

async function prepareHosts(
  { op, sha256, lines }: Of<'hosts.comment'> | Of<'hosts.uncomment'>,
  machine: PrivilegedMachine,
): Promise<Step | Refusal> {
  const before = await machine.read(machine.hostsFile);
  if (!before.ok) return 'changedSince';
  if (createHash('sha256').update(before.value).digest('hex') !== sha256) return 'changedSince';
  const after = changeHosts(before.value, lines, op === 'hosts.comment');
  if (!after) return 'badRequest';
  return async () => {
    if (!(await machine.writeHosts(after)).ok) return false;
    const now = await machine.read(machine.hostsFile);
    // An antivirus may have put the old one back already.
    return now.ok && now.value.equals(after);
  };
}

async function prepareVariable(
  { name, expect, value }: Of<'variable.set'>,
  machine: PrivilegedMachine,
): Promise<Step | Refusal> {
  const now = await machine.registry.optionalValue(MACHINE_KEY, name);
  if (!now.ok) return 'changedSince';
  if (now.value?.data !== expect?.data || now.value?.type !== expect?.type) return 'changedSince';
  return async () => (await machine.registry.change(MACHINE_KEY, name, value ?? undefined)).ok;
}
