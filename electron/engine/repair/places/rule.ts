import { type KnownRule, type RuleEdit, sameApartFromSwitch } from '../../../../shared/windows/local-rule.ts';
import type { Host } from '../../../host/host.ts';
import { askAdministrator } from '../../../privileged/ask-administrator.ts';
import { PlaceError, type PlaceKind, type PlaceStatus } from './place.ts';
import type { PreparedRule } from './prepared.ts';

/** Windows' own firewall: read by this program, changed by one elevated task. */
export type FirewallAccess = Pick<Host, 'firewall' | 'elevation'>;

/** The rules that an edit is about, as they are now. @throws PlaceError where they cannot be read. */
async function metBy(edit: RuleEdit, { firewall }: FirewallAccess): Promise<readonly KnownRule[]> {
  const rules = await firewall.programRules();
  if (!rules.ok) throw new PlaceError('unsupported', rules.failure.word);
  const local = rules.value.filter(({ store }) => store === 'local');
  return edit.op === 'switch'
    ? local.filter(({ id }) => id === edit.id)
    : local.filter(({ name }) => name === edit.rule.name);
}

/** What tells the state of the rules of an edit; null where there is none. */
export async function ruleFingerprint(edit: RuleEdit, access: FirewallAccess): Promise<string | null> {
  const rules = await metBy(edit, access);
  return rules.length === 0 ? null : rules.map(({ text }) => text).join('\n');
}

/** A rule of this computer: switched by its own words, or added and deleted by our own name. */
export function rulePlace(access: FirewallAccess): PlaceKind<PreparedRule> {
  const statusOf = (edit: RuleEdit, rules: readonly KnownRule[]): PlaceStatus =>
    edit.op === 'switch' ? statusOfSwitch(edit, rules) : statusOfAllow(edit, rules);

  async function change(edit: RuleEdit, rules: readonly KnownRule[], forward: boolean): Promise<void> {
    const [rule] = rules;
    if (edit.op === 'allow' && forward) return ask({ op: 'fw.allow', ...named(edit.rule) });
    if (!rule) throw new PlaceError('changed-since');
    if (edit.op === 'allow') return ask({ op: 'fw.delete', rule: edit.rule.name, expect: rule.text });
    const on = forward ? edit.on : !edit.on;
    if (rule.active !== on) await ask({ op: 'fw.switch', id: edit.id, expect: rule.text, on });
  }

  async function ask(operation: Parameters<typeof askAdministrator>[1]): Promise<void> {
    const done = await askAdministrator(access.elevation, operation);
    if (done !== 'written') throw new PlaceError(done);
  }

  return {
    async status({ edit }) {
      return statusOf(edit, await metBy(edit, access));
    },
    async apply({ edit }) {
      const rules = await metBy(edit, access);
      const status = statusOf(edit, rules);
      // Its twin was switched just now: netsh switches all rules of one name, program and direction.
      if (edit.op === 'switch' && status === 'after') return;
      if (status !== 'before') throw new PlaceError('changed-since');
      await change(edit, rules, true);
    },
    async restore({ edit }, _copy, force) {
      const rules = await metBy(edit, access);
      const status = statusOf(edit, rules);
      if (status === 'before') return;
      if (status === 'other' && !force) throw new PlaceError('changed-since');
      await change(edit, rules, false);
    },
    async tidy() {
      // netsh leaves nothing behind.
    },
  };
}

function statusOfSwitch(edit: Extract<RuleEdit, { op: 'switch' }>, [rule]: readonly KnownRule[]): PlaceStatus {
  if (!rule || !sameApartFromSwitch(rule.text, edit.text)) return 'other';
  return rule.active === edit.on ? 'after' : 'before';
}

function statusOfAllow({ rule }: Extract<RuleEdit, { op: 'allow' }>, rules: readonly KnownRule[]): PlaceStatus {
  const [own] = rules;
  if (!own) return 'before';
  const same =
    own.action === 'allow' &&
    own.active &&
    own.direction === rule.direction &&
    own.program?.toLowerCase() === rule.program.toLowerCase();
  return same && rules.length === 1 ? 'after' : 'other';
}

function named({ name, program, direction, profiles }: Extract<RuleEdit, { op: 'allow' }>['rule']) {
  return { rule: name, program, direction, profiles: [...profiles] };
}
