// 5,000 requests that nobody honest would make: each is refused before anything is started or written.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ELEVATED_SWITCH } from '../../../../electron/privileged/elevated-task.ts';
import { ELEVATED_EXIT, performElevated } from '../../../../electron/privileged/perform.ts';
import { ADAPTER, BLOCK, BLOCK_ID, CACHE, FakePrivilegedMachine, GO, TAKEN } from './fake-privileged-machine.ts';

const RUNS = 5000;
const encode = (value: unknown) =>
  `${ELEVATED_SWITCH}${Buffer.from(JSON.stringify(value), 'utf8').toString('base64url')}`;
const request = (...operations: readonly unknown[]) => encode({ v: 1, operations });
const honest = { op: 'fw.switch', id: BLOCK_ID, expect: BLOCK, on: false };
const allow = { op: 'fw.allow', rule: 'GoModDoctor 0123abcd go.exe', program: GO, direction: 'out', profiles: [] };

const resolvers = {
  op: 'dns.set',
  id: ADAPTER,
  expect: { source: 'dhcp', servers: ['10.0.0.53'] },
  servers: ['223.5.5.5'],
};

const poison = fc.constantFrom('%', '"', '\n', '\r', '\0', '|', '\u202e', '*', '?', '<', '>', '/');
const inserted = (text: string) =>
  fc.tuple(poison, fc.nat(text.length)).map(([sign, at]) => text.slice(0, at) + sign + text.slice(at));

/** A link stands where git would be: a reparse point is followed and found out. */
const LINKED = 'C:\\Program Files\\Git\\cmd\\git.exe';

/** Paths outside the tables, and other spellings of those inside. */
const paths = fc.oneof(
  inserted(GO),
  fc.constantFrom(
    '\\\\server\\share\\bin\\go.exe',
    '\\\\?\\C:\\Program Files\\Go\\bin\\go.exe',
    '\\\\.\\C:\\Program Files\\Go\\bin\\go.exe',
    'C:\\Program Files\\Go\\bin\\..\\bin\\go.exe',
    'C:\\Program Files\\Go\\bin\\go.exe:stream',
    'C:\\Program Files\\Go\\bin\\go.exe.',
    'C:\\Program Files\\Go\\bin\\go.exe ',
    'C:\\PROGRA~1\\Go\\bin\\go.exe',
    'C:Program Files\\Go\\bin\\go.exe',
    'C:\\Windows\\System32\\cmd.exe',
    LINKED,
    'C:\\Users\\li\\Downloads\\bin\\go.exe',
    'go.exe',
    '',
  ),
  fc.string({ maxLength: 300 }),
);

const operations = fc.oneof(
  fc.record({ op: fc.string(), path: fc.string() }),
  fc.constantFrom('fw.off', 'run', 'file.write', '__proto__', 'defender.off').map((op) => ({ ...honest, op })),
  paths.map((program) => ({ ...allow, program })),
  inserted(allow.rule).map((rule) => ({ ...allow, rule })),
  fc.string().map((rule) => ({ ...allow, rule })),
  fc
    .string()
    .filter((word) => word !== 'in' && word !== 'out')
    .map((direction) => ({ ...allow, direction })),
  fc.constantFrom('current', 'all', 'any').map((profile) => ({ ...allow, profiles: [profile] })),
  // Stale or invented: the rule is not what the request says.
  inserted(BLOCK).map((expected) => ({ ...honest, expect: expected })),
  fc.constantFrom('Allow', 'Bypass').map((action) => ({ ...honest, expect: BLOCK.replace('Block|', `${action}|`) })),
  fc.constant({ ...honest, expect: BLOCK.replace('Block Go', 'all') }),
  fc.constant({ ...honest, expect: BLOCK.replace('Block Go', '@FirewallAPI.dll,-1') }),
  fc.constant({ ...honest, on: true }),
  fc.string().map((id) => ({ ...honest, id })),
  fc.oneof(fc.string(), fc.constantFrom('::1', '1.2.3.4 source=dhcp', '01.2.3.4', '300.1.1.1')).map((server) => ({
    ...resolvers,
    servers: [server],
  })),
  fc.constantFrom('..', '{1A2B3C4D-0000-4000-8000-00000000000}', `${ADAPTER}\\..`).map((id) => ({ ...resolvers, id })),
  fc.constant({ ...resolvers, servers: [] }),
  fc
    .oneof(fc.string(), fc.double(), fc.constant(1e12))
    .filter((s) => !Number.isInteger(s) || s === 1e12)
    .map((seconds) => ({ op: 'clock.sync', seconds })),
  fc.record({ op: fc.constant('fw.delete'), rule: fc.string(), expect: fc.constant(BLOCK) }),
  fc.constant({ op: 'fw.delete', rule: 'Block Go', expect: BLOCK }),
  fc.record({ op: fc.constant('hosts.comment'), sha256: fc.string(), lines: fc.array(fc.integer()) }),
  fc
    .array(fc.integer({ max: 0 }), { minLength: 1 })
    .map((lines) => ({ op: 'hosts.comment', sha256: 'a'.repeat(64), lines })),
  fc.constantFrom('Path', 'PATHEXT', 'ComSpec', 'windir', 'goproxy').map((name) => ({
    op: 'variable.set',
    name,
    expect: null,
    value: { type: 'REG_SZ', data: 'x' },
  })),
  fc.constantFrom('%TEMP%\\x', 'a"b', 'a\nb', 'x'.repeat(3000)).map((data) => ({
    op: 'variable.set',
    name: 'GOPROXY',
    expect: { type: 'REG_SZ', data: 'https://goproxy.baidu.com' },
    value: { type: 'REG_SZ', data },
  })),
  // Files and folders that are none of Go's, and odd spellings of those that are.
  fc
    .oneof(paths, inserted(TAKEN), fc.constantFrom('C:\\Windows\\System32\\cmd.exe', 'C:\\a\\@v\\v1.zip.exe'))
    .map((path) => ({ op: 'defender.restore', path })),
  fc
    .oneof(
      paths,
      inserted(CACHE),
      fc.constantFrom('C:\\', 'C:\\Users\\li', 'C:\\Windows', 'C:\\Users\\li\\AppData\\Local\\Temp'),
    )
    .map((path) => ({ op: 'defender.exclude', path, on: true })),
  fc.constant({ op: 'defender.exclude', path: CACHE, on: 'yes' }),
  // An honest operation with one thing more.
  fc.string({ minLength: 1 }).map((key) => ({ ...allow, [`x${key}`]: 1 })),
);

const forged = fc.oneof(
  { weight: 12, arbitrary: operations.map((operation) => request(operation)) },
  // Hidden behind honest ones.
  { weight: 4, arbitrary: operations.map((operation) => request(allow, operation)) },
  { weight: 1, arbitrary: fc.constant(request()) },
  { weight: 1, arbitrary: fc.integer({ min: 9, max: 40 }).map((n) => request(...Array(n).fill(allow))) },
  {
    weight: 1,
    arbitrary: fc
      .integer()
      .filter((v) => v !== 1)
      .map((v) => encode({ v, operations: [allow] })),
  },
  { weight: 1, arbitrary: fc.jsonValue().map(encode) },
  { weight: 2, arbitrary: fc.string().map((text) => `${ELEVATED_SWITCH}${text}`) },
  { weight: 1, arbitrary: fc.constantFrom('', '=', ' ').map((tail) => `${request(allow)}${tail}x y`) },
  { weight: 1, arbitrary: fc.constant(`${request(allow).slice(0, -3)}`) },
  { weight: 1, arbitrary: fc.integer({ min: 28_000, max: 60_000 }).map((n) => `${ELEVATED_SWITCH}${'A'.repeat(n)}`) },
  {
    weight: 1,
    arbitrary: fc.uint8Array({ minLength: 1 }).map((b) => `${ELEVATED_SWITCH}${Buffer.from(b).toString('base64url')}`),
  },
);

function machineWithLink(): FakePrivilegedMachine {
  const machine = new FakePrivilegedMachine();
  machine.files.set(LINKED.toLowerCase(), 'C:\\Users\\li\\evil.exe');
  return machine;
}

describe('forged requests', () => {
  it('are refused before anything is started', async () => {
    expect(await performElevated(request({ ...allow, program: LINKED }), machineWithLink())).toBe(
      ELEVATED_EXIT.badRequest,
    );
    const refusals: number[] = [ELEVATED_EXIT.badRequest, ELEVATED_EXIT.changedSince];
    await fc.assert(
      fc.asyncProperty(forged, async (argument) => {
        const machine = machineWithLink();
        const code = await performElevated(argument, machine);
        expect(refusals, argument).toContain(code);
        expect(machine.deeds, argument).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  it('are told from honest ones', async () => {
    expect(await performElevated(request(honest), new FakePrivilegedMachine())).toBe(ELEVATED_EXIT.done);
    expect(await performElevated(request(allow), new FakePrivilegedMachine())).toBe(ELEVATED_EXIT.done);
  });
});
