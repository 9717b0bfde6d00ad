import { RecordedRegistry } from '../../../../electron/host/recorded/recorded-registry.ts';
import { ADAPTERS, INTERFACES } from '../../../../electron/host/windows/connections.ts';
import { LOCAL_RULES } from '../../../../electron/host/windows/firewall-rules.ts';
import { RegTool } from '../../../../electron/host/windows/reg-tool.ts';
import { Registry } from '../../../../electron/host/windows/registry.ts';
import { MACHINE_KEY } from '../../../../electron/host/windows/stored-variables.ts';
import { TIME_SERVICE } from '../../../../electron/host/windows/time-service.ts';
import type { PrivilegedMachine } from '../../../../electron/privileged/machine.ts';
import { failed, success } from '../../../../shared/domain/failure.ts';

export const GO = 'C:\\Program Files\\Go\\bin\\go.exe';
export const BLOCK_ID = '{5C0B7C52-6B6B-4B55-9C0B-0F3D9B5A0001}';
export const BLOCK = `v2.31|Action=Block|Active=TRUE|Dir=Out|App=${GO}|Name=Block Go|`;
export const HOSTS = Buffer.from('127.0.0.1 localhost\r\n1.2.3.4 goproxy.cn #\xbc\xd3\r\n', 'latin1');
export const CACHE = 'D:\\gomod';
export const TAKEN = 'D:\\gomod\\cache\\download\\github.com\\google\\uuid\\@v\\v1.1.1.zip';
export const ADAPTER = '{1A2B3C4D-0000-4000-8000-000000000001}';
export const SERVERS = `${INTERFACES}\\${ADAPTER}`;
const STANDARD = { exitCode: 0, stdout: '', stderr: '', ms: 1 };

/** A machine in memory on which everything that starts or writes is counted. */
export class FakePrivilegedMachine implements PrivilegedMachine {
  readonly registry: Registry;
  readonly hostsFile = 'C:\\Windows\\System32\\drivers\\etc\\hosts';
  hosts: Buffer = HOSTS;
  rights: boolean | undefined = true;
  /** A netsh that does nothing and says it did: Wine's is one. */
  deaf = false;
  /** Command lines of netsh, and writes. */
  readonly deeds: string[] = [];
  readonly files = new Map([[GO.toLowerCase(), GO]]);
  readonly folders = new Map([[CACHE.toLowerCase(), CACHE]]);
  readonly quarantine = new Set([TAKEN]);
  readonly excluded = new Set<string>();
  /** Administrators may not see exclusions either. */
  hidden = false;
  readonly rules: RecordedRegistry;

  constructor() {
    this.rules = new RecordedRegistry({
      'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage': { OEMCP: ['REG_SZ', '936'] },
      'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT': {},
      [LOCAL_RULES]: { [BLOCK_ID]: ['REG_SZ', BLOCK] },
      [SERVERS]: {
        EnableDHCP: ['REG_DWORD', '0x1'],
        NameServer: ['REG_SZ', ''],
        DhcpNameServer: ['REG_SZ', '10.0.0.53'],
      },
      [`${ADAPTERS}\\${ADAPTER}\\Connection`]: { Name: ['REG_SZ', '以太网 2'] },
      [TIME_SERVICE]: { Start: ['REG_DWORD', '0x3'] },
      [`${TIME_SERVICE}\\Parameters`]: { Type: ['REG_SZ', 'NTP'] },
      [MACHINE_KEY]: { GOPROXY: ['REG_SZ', 'https://goproxy.baidu.com'] },
    });
    const run = async (command: Parameters<RecordedRegistry['run']>[0], encoding: string) => {
      if (command.args[0] !== 'query') this.deeds.push(command.args.join(' '));
      return this.rules.run(command, encoding) ?? { ...STANDARD, exitCode: 1 };
    };
    this.registry = new Registry(new RegTool(run, {}));
  }

  /** What the time service does to the clock, if it runs. */
  stepMs = 3_600_000;
  #running = false;
  #stepped = 0;
  #steady = 0;

  async sc([verb = '']: readonly string[]) {
    if (verb === 'query')
      return {
        ...STANDARD,
        stdout: `\r\n        STATE              : ${this.#running ? '4  RUNNING' : '1  STOPPED'} \r\n`,
      };
    this.deeds.push(`${verb} w32time`);
    if (!this.deaf) this.#running = verb === 'start';
    return STANDARD;
  }

  async resyncClock() {
    this.deeds.push('resync');
    if (this.#running) this.#stepped = this.stepMs;
    return STANDARD;
  }

  clock() {
    return { wallMs: this.#steady + this.#stepped, steadyMs: this.#steady };
  }

  async wait(ms: number) {
    this.#steady += ms;
  }

  elevated() {
    return this.rights;
  }

  async netsh(args: readonly string[]) {
    this.deeds.push(args.join(' '));
    if (this.deaf) return STANDARD;
    const value = (tag: string) => args.find((arg) => arg.startsWith(`${tag}=`))?.slice(tag.length + 1) ?? '';
    const name = value('name');
    if (args[0] === 'interface') {
      const before = args[2] === 'add' ? `${this.rules.value(SERVERS, 'NameServer') ?? ''},` : '';
      this.rules.set(SERVERS, 'NameServer', { type: 'REG_SZ', data: before + value('address') });
      return STANDARD;
    }
    const all = this.rules.values(LOCAL_RULES).filter(({ data }) => data.includes(`|Name=${name}|`));
    if (args[2] === 'add') {
      const text = `v2.31|Action=Allow|Active=TRUE|Dir=Out|App=${value('program')}|Name=${name}|`;
      this.rules.set(LOCAL_RULES, `{${all.length}}`, { type: 'REG_SZ', data: text });
      return STANDARD;
    }
    for (const rule of all) {
      const on = value('enable') === 'yes' ? 'TRUE' : 'FALSE';
      const data = rule.data.replace(/Active=\w+/u, `Active=${on}`);
      this.rules.set(LOCAL_RULES, rule.name, args[2] === 'delete' ? undefined : { type: 'REG_SZ', data });
    }
    return { ...STANDARD, exitCode: all.length > 0 ? 0 : 1 };
  }

  async read(path: string) {
    return path === this.hostsFile ? success(this.hosts) : failed('not-found');
  }

  async writeHosts(content: Buffer) {
    this.deeds.push('hosts');
    if (!this.deaf) this.hosts = content;
    return success(null);
  }

  async realFile(path: string) {
    return this.files.get(path.toLowerCase());
  }

  async realFolder(path: string) {
    return this.folders.get(path.toLowerCase());
  }

  async exists() {
    return true;
  }

  async mpCmdRun(args: readonly string[]) {
    const path = args[2];
    if (path !== undefined) {
      this.deeds.push(args.join(' '));
      if (!this.deaf && this.quarantine.delete(path)) this.files.set(path.toLowerCase(), path);
      return STANDARD;
    }
    const lines = [...this.quarantine].map((file) => `      file:${file} quarantined at 2026/11/28 10:18:35 (UTC)`);
    return {
      ...STANDARD,
      stdout: ['The following items are quarantined:', '', 'ThreatName = T', ...lines].join('\r\n'),
    };
  }

  async exclusions() {
    return this.hidden ? failed('not-permitted') : success([...this.excluded]);
  }

  async exclude(path: string, on: boolean) {
    this.deeds.push(`${on ? 'exclude' : 'include'} ${path}`);
    if (this.deaf) return;
    if (on) this.excluded.add(path);
    else this.excluded.delete(path);
  }
}
