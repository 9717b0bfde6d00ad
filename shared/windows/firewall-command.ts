/** Profiles of a rule as netsh names them; empty: all. */
export type RuleProfile = 'domain' | 'private' | 'public';

/** An allow rule of ours. */
export interface AllowRule {
  readonly name: string;
  readonly program: string;
  readonly direction: 'in' | 'out';
  readonly profiles: readonly RuleProfile[];
}

/** How our own rules are called: only these are ever deleted. */
export const OWN_RULE = /^GoModDoctor [0-9a-f]{8} [\w.-]{1,40}$/u;

/** How our allow rule for a program is called: the same each time, so that it is found again. FNV-1a: a name, no proof. */
export function ownRuleName(program: string): string {
  let hash = 0x811c9dc5;
  for (const sign of program.toLowerCase()) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  const file = program.slice(program.lastIndexOf('\\') + 1).replace(/[^\w.-]/gu, '_');
  return `GoModDoctor ${(hash >>> 0).toString(16).padStart(8, '0')} ${file.slice(0, 40)}`;
}

/** netsh finds rules by name: one that Windows translates, or that cannot be written down, is not for it. */
export function canBeNamed({ name, program }: { readonly name: string; readonly program: string | null }): boolean {
  const plain = isPlainValue(name) && !name.startsWith('@') && name.toLowerCase() !== 'all';
  return plain && (program === null || isPlainValue(program));
}

/**
 * Can netsh be given this text as a value? A quote ends it, `%` is expanded by the firewall service, and what looks like
 * a control character is read as something else. Source: windows.md 1.4.
 */
export function isPlainValue(text: string): boolean {
  return text.length > 0 && text.length <= 260 && !/["%|\p{Cc}\p{Cf}]/u.test(text);
}

/** Arguments of netsh that add an allow rule. */
export function addArguments({ name, program, direction, profiles }: AllowRule): readonly string[] {
  const profile = profiles.length === 0 ? 'any' : profiles.join(',');
  return [
    ...RULE,
    'add',
    'rule',
    `name=${name}`,
    `dir=${direction}`,
    'action=allow',
    `program=${program}`,
    'enable=yes',
    `profile=${profile}`,
  ];
}

/** Arguments that switch rules of this name, direction and program on or off. */
export function enableArguments(rule: Met, enable: boolean): readonly string[] {
  const program = rule.program === null ? [] : [`program=${rule.program}`];
  const filter = [`name=${rule.name}`, `dir=${rule.direction}`, ...program];
  return [...RULE, 'set', 'rule', ...filter, 'new', `enable=${enable ? 'yes' : 'no'}`];
}

/** What netsh finds rules by. */
type Met = Pick<AllowRule, 'name' | 'direction'> & { readonly program: string | null };

/**
 * The rules that netsh meets by this name, direction and program: names are not unique, and a change is made to all. Names and paths are
 * compared without case; without a program every one is met. Source: Microsoft Learn, netsh advfirewall; xkevas24/ZhengHuo#2.
 */
export function rulesMet<T extends Met>(rules: readonly T[], { name, direction, program }: Met): readonly T[] {
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  return rules.filter(
    (rule) =>
      same(rule.name, name) &&
      rule.direction === direction &&
      (program === null || (rule.program !== null && same(rule.program, program))),
  );
}

/** Arguments that delete a rule of ours. */
export function deleteArguments({ name, program, direction }: AllowRule): readonly string[] {
  return [...RULE, 'delete', 'rule', `name=${name}`, `dir=${direction}`, `program=${program}`];
}

/** What an administrator could type: the same arguments, quoted for cmd and PowerShell alike. */
export function netshLine(args: readonly string[]): string {
  const quoted = args.map((arg) => {
    const at = arg.indexOf('=');
    if (at === -1 || !/[ ,&()^]/u.test(arg)) return arg;
    return `${arg.slice(0, at)}="${arg.slice(at + 1)}"`;
  });
  return ['netsh', ...quoted].join(' ');
}

const RULE = ['advfirewall', 'firewall'] as const;
