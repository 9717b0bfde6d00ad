import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LOCAL_RULES } from '../../../../electron/host/windows/firewall-rules.ts';
import { MACHINE_KEY } from '../../../../electron/host/windows/stored-variables.ts';
import { TIME_SERVICE } from '../../../../electron/host/windows/time-service.ts';
import { resultOf } from '../../../../electron/privileged/elevation-of-windows.ts';
import { ELEVATED_EXIT, performElevated } from '../../../../electron/privileged/perform.ts';
import { encodeRequest, type Operation } from '../../../../electron/privileged/request.ts';
import {
  ADAPTER,
  BLOCK,
  BLOCK_ID,
  CACHE,
  FakePrivilegedMachine,
  GO,
  HOSTS,
  SERVERS,
  TAKEN,
} from './fake-privileged-machine.ts';

const OWN = 'GoModDoctor 0123abcd go.exe';
const perform = (machine: FakePrivilegedMachine, ...operations: readonly Operation[]) =>
  performElevated(encodeRequest(operations), machine);
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const allow: Operation = { op: 'fw.allow', rule: OWN, program: GO, direction: 'out', profiles: [] };

describe('a firewall rule', () => {
  it('is switched off by its own words, and on again', async () => {
    const machine = new FakePrivilegedMachine();
    expect(await perform(machine, { op: 'fw.switch', id: BLOCK_ID, expect: BLOCK, on: false })).toBe(
      ELEVATED_EXIT.done,
    );
    expect(machine.deeds).toEqual([`advfirewall firewall set rule name=Block Go dir=out program=${GO} new enable=no`]);
    const off = BLOCK.replace('TRUE', 'FALSE');
    expect(machine.rules.value(LOCAL_RULES, BLOCK_ID)).toBe(off);
    expect(await perform(machine, { op: 'fw.switch', id: BLOCK_ID, expect: off, on: true })).toBe(ELEVATED_EXIT.done);
    expect(machine.rules.value(LOCAL_RULES, BLOCK_ID)).toBe(BLOCK);
  });

  it.each([
    ['every rule at once', BLOCK.replace('Block Go', 'all')],
    ['what Windows translates', BLOCK.replace('Block Go', '@FirewallAPI.dll,-25000')],
    ['a variable', BLOCK.replace('Block Go', '%TEMP%')],
    ['nothing', BLOCK.replace('Block Go', '')],
    ['a program by a variable', BLOCK.replace(GO, '%ProgramFiles%\\Go\\bin\\go.exe')],
    ['a rule that lets through', BLOCK.replace('Action=Block', 'Action=Allow')],
  ])('is not switched by a name that stands for something else, though it is there: %s', async (_, text) => {
    const machine = new FakePrivilegedMachine();
    machine.rules.set(LOCAL_RULES, BLOCK_ID, { type: 'REG_SZ', data: text });
    const code = await perform(machine, { op: 'fw.switch', id: BLOCK_ID, expect: text, on: false });
    expect([code, machine.deeds]).toEqual([ELEVATED_EXIT.badRequest, []]);
  });

  it('is switched with its twins, which netsh cannot tell apart', async () => {
    const machine = new FakePrivilegedMachine();
    machine.rules.set(LOCAL_RULES, '{2}', { type: 'REG_SZ', data: BLOCK.replace('Block Go', 'block go') });
    const off = BLOCK.replace('TRUE', 'FALSE');
    // A netsh that meets one name only: the other one still blocks.
    expect(await perform(machine, { op: 'fw.switch', id: BLOCK_ID, expect: BLOCK, on: false })).toBe(
      ELEVATED_EXIT.toolFailed,
    );
    machine.rules.set(LOCAL_RULES, BLOCK_ID, { type: 'REG_SZ', data: BLOCK });
    machine.rules.set(LOCAL_RULES, '{2}', { type: 'REG_SZ', data: BLOCK });
    expect(await perform(machine, { op: 'fw.switch', id: BLOCK_ID, expect: BLOCK, on: false })).toBe(0);
    expect(machine.rules.value(LOCAL_RULES, '{2}')).toBe(off);
  });

  it.each([
    ['allows', BLOCK.replace('Action=Block', 'Action=Allow')],
    ['is off already', BLOCK.replace('TRUE', 'FALSE')],
    ['allows, written in capitals', BLOCK.replace('Action=Block', 'Action=Allow').replace('Block Go', 'BLOCK GO')],
    ['is about a service', `${BLOCK}Svc=WinDefend|`],
  ])('stays where netsh would change another one of its name, which %s', async (_, other) => {
    const machine = new FakePrivilegedMachine();
    machine.rules.set(LOCAL_RULES, '{2}', { type: 'REG_SZ', data: other });
    const code = await perform(machine, { op: 'fw.switch', id: BLOCK_ID, expect: BLOCK, on: false });
    expect([code, machine.deeds]).toEqual([ELEVATED_EXIT.changedSince, []]);
  });

  it('of ours is added once and deleted again', async () => {
    const machine = new FakePrivilegedMachine();
    expect(await perform(machine, allow)).toBe(ELEVATED_EXIT.done);
    expect(await perform(machine, allow)).toBe(ELEVATED_EXIT.changedSince);
    const text = machine.rules.values(LOCAL_RULES).find(({ data }) => data.includes(OWN))?.data ?? '';
    expect(await perform(machine, { op: 'fw.delete', rule: OWN, expect: text })).toBe(ELEVATED_EXIT.done);
    expect(machine.rules.values(LOCAL_RULES)).toHaveLength(1);
  });

  it('that is not what was looked at stays', async () => {
    const machine = new FakePrivilegedMachine();
    const other = BLOCK.replace('Block Go', 'Block Go!');
    const code = await perform(machine, { op: 'fw.switch', id: BLOCK_ID, expect: other, on: false });
    expect([code, machine.deeds]).toEqual([ELEVATED_EXIT.changedSince, []]);
  });

  it('does not count as changed because netsh says so', async () => {
    const machine = new FakePrivilegedMachine();
    machine.deaf = true;
    expect(await perform(machine, allow)).toBe(ELEVATED_EXIT.toolFailed);
  });

  it('is for programs at their place only, without links on the way', async () => {
    const machine = new FakePrivilegedMachine();
    machine.files.set(GO.toLowerCase(), 'D:\\elsewhere\\go.exe');
    expect(await perform(machine, allow)).toBe(ELEVATED_EXIT.badRequest);
    const program = 'C:\\Windows\\System32\\cmd.exe';
    machine.files.set(program.toLowerCase(), program);
    expect(await perform(machine, { ...allow, program })).toBe(ELEVATED_EXIT.badRequest);
    expect(machine.deeds).toEqual([]);
  });
});

describe('the hosts file', () => {
  it('has a line commented out, and the very bytes back', async () => {
    const machine = new FakePrivilegedMachine();
    expect(await perform(machine, { op: 'hosts.comment', sha256: hash(HOSTS), lines: [2] })).toBe(ELEVATED_EXIT.done);
    expect(machine.hosts.toString('latin1')).toBe(
      '127.0.0.1 localhost\r\n# GoModDoctor: 1.2.3.4 goproxy.cn #\xbc\xd3\r\n',
    );
    const sha256 = hash(machine.hosts);
    expect(await perform(machine, { op: 'hosts.uncomment', sha256, lines: [2] })).toBe(ELEVATED_EXIT.done);
    expect(machine.hosts.equals(HOSTS)).toBe(true);
  });

  it.each([
    ['another file by now', 'a'.repeat(64), [2], ELEVATED_EXIT.changedSince],
    ['a line that is not there', hash(HOSTS), [9], ELEVATED_EXIT.badRequest],
  ])('stays as it is: %s', async (_, sha256, lines, code) => {
    const machine = new FakePrivilegedMachine();
    expect(await perform(machine, { op: 'hosts.comment', sha256, lines })).toBe(code);
    expect(machine.deeds).toEqual([]);
  });

  it('that an antivirus put back is not done', async () => {
    const machine = new FakePrivilegedMachine();
    machine.deaf = true;
    const code = await perform(machine, { op: 'hosts.comment', sha256: hash(HOSTS), lines: [2] });
    expect(code).toBe(ELEVATED_EXIT.toolFailed);
  });
});

describe('a machine variable', () => {
  const before = { type: 'REG_SZ', data: 'https://goproxy.baidu.com' } as const;

  it('is set, taken away, and left alone where somebody changed it', async () => {
    const machine = new FakePrivilegedMachine();
    const value = { type: 'REG_SZ', data: 'https://goproxy.cn,direct' } as const;
    expect(await perform(machine, { op: 'variable.set', name: 'GOPROXY', expect: before, value })).toBe(0);
    expect(machine.rules.value(MACHINE_KEY, 'GOPROXY')).toBe(value.data);
    const stale: Operation = { op: 'variable.set', name: 'GOPROXY', expect: before, value: null };
    expect(await perform(machine, stale)).toBe(ELEVATED_EXIT.changedSince);
    expect(await perform(machine, { ...stale, expect: value })).toBe(0);
    expect(machine.rules.value(MACHINE_KEY, 'GOPROXY')).toBeUndefined();
  });
});

describe('what Defender took', () => {
  const restore: Operation = { op: 'defender.restore', path: TAKEN };

  it('comes back where it is a file of Go and really there', async () => {
    const machine = new FakePrivilegedMachine();
    expect(await perform(machine, restore)).toBe(ELEVATED_EXIT.done);
    expect(machine.deeds).toEqual([`-Restore -FilePath ${TAKEN}`]);
    expect(await perform(machine, restore)).toBe(ELEVATED_EXIT.changedSince);
  });

  it('stays where it is anything else', async () => {
    const machine = new FakePrivilegedMachine();
    for (const path of ['C:\\Users\\li\\Downloads\\go.exe', 'C:\\x\\evil.exe', 'C:\\a\\cache\\download\\x.exe']) {
      machine.quarantine.add(path);
      expect(await perform(machine, { op: 'defender.restore', path }), path).toBe(ELEVATED_EXIT.badRequest);
    }
    expect(machine.deeds).toEqual([]);
  });

  it('does not count as restored because MpCmdRun says so', async () => {
    const machine = new FakePrivilegedMachine();
    machine.deaf = true;
    expect(await perform(machine, restore)).toBe(ELEVATED_EXIT.toolFailed);
  });
});

describe('an exclusion', () => {
  const exclude = (path: string, on = true): Operation => ({ op: 'defender.exclude', path, on });

  it('is for a module cache by its exact path, and is taken back', async () => {
    const machine = new FakePrivilegedMachine();
    expect(await perform(machine, exclude(CACHE))).toBe(ELEVATED_EXIT.done);
    expect([...machine.excluded]).toEqual([CACHE]);
    expect(await perform(machine, exclude(CACHE))).toBe(ELEVATED_EXIT.changedSince);
    expect(await perform(machine, exclude(CACHE, false))).toBe(ELEVATED_EXIT.done);
    expect(await perform(machine, exclude(CACHE, false))).toBe(ELEVATED_EXIT.done);
    expect([...machine.excluded]).toEqual([]);
  });

  it.each([
    'C:\\Windows\\Temp',
    'C:\\Users\\li',
    'C:\\Program Files\\Go',
    'C:\\Users\\li\\AppData\\Local\\Temp\\mod',
    'E:\\link',
  ])('is not for %s', async (path) => {
    const machine = new FakePrivilegedMachine();
    machine.folders.set(path.toLowerCase(), path === 'E:\\link' ? 'C:\\Users' : path);
    expect(await perform(machine, exclude(path))).toBe(ELEVATED_EXIT.badRequest);
    expect(machine.deeds).toEqual([]);
  });

  it('is not made where nobody could see whether it was', async () => {
    const machine = new FakePrivilegedMachine();
    machine.hidden = true;
    expect(await perform(machine, exclude(CACHE))).toBe(ELEVATED_EXIT.changedSince);
    machine.hidden = false;
    machine.deaf = true;
    expect(await perform(machine, exclude(CACHE))).toBe(ELEVATED_EXIT.toolFailed);
  });
});

describe('DNS servers of a connection', () => {
  const told = { source: 'dhcp', servers: ['10.0.0.53'] } as const;
  const dns = (
    expected: { readonly source: 'dhcp' | 'static'; readonly servers: readonly string[] },
    servers: readonly string[] | null,
  ): Operation => ({
    op: 'dns.set',
    id: ADAPTER,
    expect: { source: expected.source, servers: [...expected.servers] },
    servers: servers && [...servers],
  });
  const typed = { source: 'static', servers: ['223.5.5.5', '10.0.0.53'] } as const;

  it('are typed in, by the name of the connection, and given back to DHCP', async () => {
    const machine = new FakePrivilegedMachine();
    expect(await perform(machine, dns(told, typed.servers))).toBe(ELEVATED_EXIT.done);
    expect(machine.deeds).toEqual([
      'interface ipv4 set dnsservers name=以太网 2 source=static address=223.5.5.5 register=primary validate=no',
      'interface ipv4 add dnsservers name=以太网 2 address=10.0.0.53 index=2 validate=no',
    ]);
    expect(machine.rules.value(SERVERS, 'NameServer')).toBe('223.5.5.5,10.0.0.53');
    expect(await perform(machine, dns(told, null))).toBe(ELEVATED_EXIT.changedSince);
    expect(await perform(machine, dns(typed, null))).toBe(ELEVATED_EXIT.done);
    expect(machine.rules.value(SERVERS, 'NameServer')).toBe('');
  });

  it('are those of DHCP whichever it tells by now', async () => {
    const machine = new FakePrivilegedMachine();
    machine.rules.set(SERVERS, 'DhcpNameServer', { type: 'REG_SZ', data: '10.0.0.54' });
    expect(await perform(machine, dns(told, ['223.5.5.5']))).toBe(ELEVATED_EXIT.done);
  });

  it.each([
    ['servers for one network only', 'ProfileNameServer', '1.1.1.1'],
    ['something that is no address', 'NameServer', 'fec0::1'],
    ['no servers and no DHCP', 'EnableDHCP', '0x0'],
  ])('are left alone where it has %s', async (_, name, data) => {
    const machine = new FakePrivilegedMachine();
    machine.rules.set(SERVERS, name, { type: name === 'EnableDHCP' ? 'REG_DWORD' : 'REG_SZ', data });
    expect(await perform(machine, dns(told, ['223.5.5.5']))).toBe(ELEVATED_EXIT.changedSince);
    expect(machine.deeds).toEqual([]);
  });

  it('do not count as changed because netsh says so', async () => {
    const machine = new FakePrivilegedMachine();
    machine.deaf = true;
    expect(await perform(machine, dns(told, ['223.5.5.5']))).toBe(ELEVATED_EXIT.toolFailed);
  });
});

describe('the clock', () => {
  const sync = (seconds: number): Operation => ({ op: 'clock.sync', seconds });

  it('is set by the time service, which is started for it and stopped again', async () => {
    const machine = new FakePrivilegedMachine();
    expect(await perform(machine, sync(3600))).toBe(ELEVATED_EXIT.done);
    expect(machine.deeds).toEqual(['start w32time', 'resync', 'stop w32time']);
  });

  it('of a service that ran before goes on with it', async () => {
    const machine = new FakePrivilegedMachine();
    await machine.sc(['start']);
    machine.deeds.length = 0;
    expect(await perform(machine, sync(3590))).toBe(ELEVATED_EXIT.done);
    expect(machine.deeds).toEqual(['resync']);
  });

  it.each([0, -3_600_000, 7_200_000])('that moved by %d ms is not set right, whatever w32tm says', async (stepMs) => {
    const machine = new FakePrivilegedMachine();
    machine.stepMs = stepMs;
    expect(await perform(machine, sync(3600))).toBe(ELEVATED_EXIT.toolFailed);
    expect(machine.deeds.at(-1)).toBe('stop w32time');
  });

  it('is not waited for without end where the service does not start', async () => {
    const machine = new FakePrivilegedMachine();
    machine.deaf = true;
    expect(await perform(machine, sync(3600))).toBe(ELEVATED_EXIT.toolFailed);
    expect(machine.deeds).not.toContain('resync');
  });

  it.each([
    ['has its time from a domain', `${TIME_SERVICE}\\Parameters`, 'Type', 'NT5DS'],
    ['has the service switched off', TIME_SERVICE, 'Start', '0x4'],
  ])('of a computer that %s is left alone', async (_, key, name, data) => {
    const machine = new FakePrivilegedMachine();
    machine.rules.set(key, name, { type: name === 'Start' ? 'REG_DWORD' : 'REG_SZ', data });
    expect(await perform(machine, sync(3600))).toBe(ELEVATED_EXIT.changedSince);
    expect(machine.deeds).toEqual([]);
  });
});

describe('the whole task', () => {
  it('is not begun without rights, nor when one part of it is wrong', async () => {
    const machine = new FakePrivilegedMachine();
    const stale: Operation = { op: 'fw.switch', id: BLOCK_ID, expect: `${BLOCK}x|`, on: false };
    expect(await perform(machine, allow, stale)).toBe(ELEVATED_EXIT.changedSince);
    machine.rights = false;
    expect(await perform(machine, allow)).toBe(ELEVATED_EXIT.notElevated);
    expect(machine.deeds).toEqual([]);
  });

  it('is partly done where a later part fails', async () => {
    const machine = new FakePrivilegedMachine();
    const first: Operation = {
      op: 'variable.set',
      name: 'GOPROXY',
      expect: { type: 'REG_SZ', data: 'https://goproxy.baidu.com' },
      value: null,
    };
    machine.deaf = true;
    expect(await perform(machine, first, allow)).toBe(ELEVATED_EXIT.partly);
  });
});

describe('asking for it', () => {
  it.each([
    [{ end: 'refused' }, { outcome: 'refused' }],
    [{ end: 'timed-out' }, { outcome: 'timed-out' }],
    [
      { end: 'failed', detail: 'Windows error 5' },
      { outcome: 'not-done', detail: 'Windows error 5' },
    ],
    [{ end: 'exited', exitCode: 0 }, { outcome: 'done' }],
    [{ end: 'exited', exitCode: 3 }, { outcome: 'changed-since' }],
    [{ end: 'exited', exitCode: 6 }, { outcome: 'partly' }],
    [
      { end: 'exited', exitCode: 2 },
      { outcome: 'not-done', detail: 'exit code 2' },
    ],
    [
      { end: 'exited', exitCode: 4 },
      { outcome: 'failed', detail: 'exit code 4' },
    ],
    [
      { end: 'exited', exitCode: 5 },
      { outcome: 'not-done', detail: 'exit code 5' },
    ],
    [
      { end: 'exited', exitCode: 3_221_225_794 },
      { outcome: 'failed', detail: 'exit code 3221225794' },
    ],
  ] as const)('that ends as %j is %j', (end, result) => {
    expect(resultOf(end)).toEqual(result);
  });
});
