import { type AllowRule, canBeNamed, rulesMet } from './firewall-command.ts';

/** A rule of Windows' firewall as far as a repair has to know it. */
export interface KnownRule {
  readonly id: string;
  readonly name: string;
  /** Null: it is about every program. */
  readonly program: string | null;
  readonly direction: 'in' | 'out';
  readonly action: 'allow' | 'block';
  readonly active: boolean;
  /** `policy` and `mdm` cannot be changed here. */
  readonly store: 'local' | 'policy' | 'mdm';
  /** The rule as the registry holds it. */
  readonly text: string;
}

/** A change of a rule of this computer; no other rule can be named. */
export type RuleEdit =
  /** A block rule, switched off or on again. `text`: the rule as it was read. */
  | { readonly op: 'switch'; readonly id: string; readonly text: string; readonly on: boolean }
  /** A new allow rule of ours. */
  | { readonly op: 'allow'; readonly rule: AllowRule };

/** Can netsh switch this rule by its name, and would it switch none that is anything else than a block rule in the same state? */
export function canBeSwitched(rule: KnownRule, all: readonly KnownRule[]): boolean {
  const local = all.filter(({ store }) => store === 'local');
  const alike = (other: KnownRule) => other.action === 'block' && other.active === rule.active;
  return canBeNamed(rule) && rulesMet(local, rule).every(alike);
}

/** The rule's text with the switch set; nothing else of it changes. Source: [MS-GPFAS] 2.2.2, `Active`. */
export function switched(text: string, on: boolean): string {
  return text.replace(/\|Active=\w+(?=\|)/u, `|Active=${on ? 'TRUE' : 'FALSE'}`);
}

/** Is it the same rule, switched on or off? The version in front may be written anew by Windows. */
export function sameApartFromSwitch(one: string, other: string): boolean {
  const bare = (text: string) => switched(text, true).replace(/^v[\d.]+/u, '');
  return bare(one) === bare(other);
}
