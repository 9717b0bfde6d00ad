import { rulesMet } from '../../../shared/windows/firewall-command.ts';
import type { CommandResult } from '../host.ts';
import { ADAPTERS, INTERFACES } from '../windows/connections.ts';
import { LOCAL_RULES, parseRule } from '../windows/firewall-rules.ts';
import type { RecordedRegistry } from './recorded-registry.ts';

/**
 * `netsh advfirewall firewall` and `netsh interface ipv4` of a recorded machine: its rules and its connections are those of the
 * recorded registry. Ends with 0, or 1 where nothing is met. Source: test/fixtures/windows/netsh-fw-*.txt for words; exit codes from issues named there.
 */
export class RecordedNetsh {
  readonly #state: RecordedRegistry;
  #added = 0;

  constructor(state: RecordedRegistry) {
    this.#state = state;
  }

  run(args: readonly string[]): CommandResult {
    const value = (tag: string) => args.find((arg) => arg.startsWith(`${tag}=`))?.slice(tag.length + 1) ?? '';
    const [name, program] = [value('name'), value('program')];
    if (args[0] === 'interface') return this.#setResolvers(name, args[2] === 'add', value('source'), value('address'));
    if (args[2] === 'add') return this.#add(name, program, value('dir') === 'in' ? 'In' : 'Out');
    const direction = value('dir') === 'in' ? 'in' : 'out';
    const all = this.#state.values(LOCAL_RULES).flatMap(({ name: id, data }) => parseRule(id, data, 'local') ?? []);
    const met = rulesMet(all, { name, direction, program: program === '' ? null : program });
    for (const { id, text: data } of met) {
      const active = value('enable') === 'yes' ? 'TRUE' : 'FALSE';
      const text = data.replace(/\|Active=\w+\|/u, `|Active=${active}|`);
      this.#state.set(LOCAL_RULES, id, args[2] === 'delete' ? undefined : { type: 'REG_SZ', data: text });
    }
    return ended(met.length > 0 ? 0 : 1);
  }

  /** Typed-in servers stand in one value, with commas; by DHCP that value is empty. Source: reg-tcpip-interface-dhcp-dns.any. */
  #setResolvers(name: string, more: boolean, source: string, address: string): CommandResult {
    const id = this.#state
      .below(INTERFACES)
      .find((adapter) => this.#state.value(`${ADAPTERS}\\${adapter}\\Connection`, 'Name') === name);
    if (id === undefined) return ended(1);
    const before = more ? (this.#state.value(`${INTERFACES}\\${id}`, 'NameServer') ?? '') : '';
    const data = source === 'dhcp' ? '' : [before, address].filter((part) => part !== '').join(',');
    this.#state.set(`${INTERFACES}\\${id}`, 'NameServer', { type: 'REG_SZ', data });
    return ended(0);
  }

  /** Adding twice makes two rules of one name. */
  #add(name: string, program: string, direction: string): CommandResult {
    this.#added += 1;
    const data = `v2.31|Action=Allow|Active=TRUE|Dir=${direction}|App=${program}|Name=${name}|`;
    this.#state.set(LOCAL_RULES, `{00000000-0000-4000-8000-${String(this.#added).padStart(12, '0')}}`, {
      type: 'REG_SZ',
      data,
    });
    return ended(0);
  }
}

function ended(exitCode: number): CommandResult {
  return { exitCode, stdout: '', stderr: '', ms: 40 };
}
