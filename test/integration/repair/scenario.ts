import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Changeable } from '../../../electron/engine/repair/places/places.ts';
import { noGuards } from '../../../electron/host/no-guards.ts';
import type { StoredValue, VariableStore } from '../../../electron/host/variable-store.ts';
import type { ContentEdit, Edit } from '../../../shared/repair/edit.ts';
import type { RuleEdit } from '../../../shared/windows/local-rule.ts';
import { ALLOW_RULE, BLOCK_RULE, BLOCK_TEXT, MODULE_CACHE, privilegedStandIn, WLAN } from './privileged-stand-in.ts';

export const SECRET = 'hunter2-of-netrc';

/** A machine in a folder: one place of every kind and of every way to edit it. */
export interface Scenario {
  readonly state: string;
  readonly machine: string;
  readonly edits: readonly Edit[];
}

/**
 * Every way in which a place is edited. One that a new remedy brings in does not compile until it is here, and is not proven until
 * the scenario has it. Hosts lines, firewall rules, exclusions and DNS servers are changed by an elevated task, see `privileged-stand-in.ts`.
 * A program that is run leaves nothing that could be lost; what it did may be there for good: `program.test.ts`.
 */
type Way = Exclude<Edit['place'], 'file' | 'rule'> | `file ${ContentEdit['op']}` | `rule ${RuleEdit['op']}`;

export const WAYS: Readonly<Record<Way, true>> = {
  'file set-key': true,
  'file lines': true,
  'file append': true,
  'file prepend': true,
  'file whole': true,
  variable: true,
  aside: true,
  hosts: true,
  exclusion: true,
  resolvers: true,
  program: true,
  'rule switch': true,
  'rule allow': true,
};

export const wayOf = (edit: Edit): string => {
  if (edit.place === 'rule') return `rule ${edit.rule.op}`;
  return edit.place === 'file' ? `file ${edit.content.op}` : edit.place;
};

export function scenarioIn(folder: string): Scenario {
  const machine = join(folder, 'machine');
  const at = (...names: readonly string[]) => join(machine, ...names);
  return {
    state: join(folder, 'state'),
    machine,
    edits: [
      {
        place: 'file',
        path: at('.profile'),
        content: { op: 'lines', lines: [{ line: 2, was: 'export GOPROXY=off', becomes: ': # export GOPROXY=off' }] },
      },
      {
        place: 'file',
        path: at('env'),
        content: { op: 'set-key', key: 'GOPROXY', value: 'https://goproxy.cn,direct' },
      },
      { place: 'file', path: at('utf16'), content: { op: 'whole', text: 'GOPROXY=direct\n' } },
      {
        place: 'file',
        path: at('new', 'deep', 'env'),
        content: { op: 'set-key', key: 'GOSUMDB', value: 'sum.golang.org' },
      },
      {
        place: 'file',
        path: at('.netrc'),
        content: { op: 'append', text: `machine git.example.com login me password ${SECRET}\n`, secret: true },
      },
      {
        place: 'file',
        path: at('.ssh', 'config'),
        content: { op: 'prepend', text: 'Host github.com\n  Port 443\n\n', ownerOnly: true },
      },
      { place: 'aside', path: at('cache', 'v1.zip') },
      { place: 'aside', path: at('cache', 'module') },
      { place: 'variable', scope: 'user', name: 'HTTPS_PROXY', value: null },
      { place: 'variable', scope: 'machine', name: 'NO_PROXY', value: 'localhost' },
      { place: 'hosts', path: at('guards', 'hosts'), lines: [{ line: 2, was: '203.0.113.9 goproxy.cn' }] },
      { place: 'rule', rule: { op: 'switch', id: BLOCK_RULE, text: BLOCK_TEXT, on: false } },
      { place: 'rule', rule: { op: 'allow', rule: ALLOW_RULE } },
      { place: 'exclusion', path: MODULE_CACHE },
      { place: 'program', run: { does: 'flush-dns' } },
      { place: 'resolvers', connection: WLAN, servers: ['223.5.5.5', '119.29.29.29'] },
      // The same file twice: the second change finds what the first one left.
      { place: 'file', path: at('env'), content: { op: 'set-key', key: 'GOFLAGS', value: null } },
    ],
  };
}

const WRITTEN = 1_700_000_000.123456;

export function makeMachine({ machine }: Scenario): void {
  mkdirSync(join(machine, 'cache', 'module'), { recursive: true });
  mkdirSync(join(machine, 'guards'));
  const files: readonly (readonly [string, string | Buffer, number])[] = [
    ['.profile', 'umask 022\nexport GOPROXY=off\r\n# \xff ends without a line end', 0o640],
    ['env', 'GOFLAGS=-mod=vendor\nGOPROXY=off\n', 0o600],
    ['utf16', Buffer.from('\ufeffGOPROXY=direct\r\n', 'utf16le'), 0o444],
    ['.netrc', 'machine a.example.com login x password y', 0o600],
    ['cache/v1.zip', 'PK damaged', 0o444],
    ['cache/module/go.mod', 'module m\n', 0o444],
    ['guards/hosts', '# hosts\r\n203.0.113.9 goproxy.cn\r\n', 0o600],
    [`guards/${BLOCK_RULE}`, BLOCK_TEXT, 0o600],
    ['guards/exclusions', '[]', 0o600],
    ['guards/resolvers', JSON.stringify({ source: WLAN.source, servers: WLAN.servers }), 0o600],
    [
      'variables.json',
      JSON.stringify({ 'user HTTPS_PROXY': { text: 'http://u:p@127.0.0.1:7890', expandable: true } }),
      0o600,
    ],
  ];
  for (const [name, content, mode] of files) {
    writeFileSync(join(machine, name), content);
    chmodSync(join(machine, name), mode);
    utimesSync(join(machine, name), WRITTEN, WRITTEN);
  }
}

/** Every file: what it holds, its mode and, but for the stand-ins of Windows, its time. */
export function snapshot({ machine }: Scenario): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const walk = (folder: string, name: string): void => {
    for (const entry of readdirSync(folder).sort()) {
      const path = join(folder, entry);
      const facts = lstatSync(path);
      if (facts.isDirectory()) {
        found[`${name}${entry}/`] = (facts.mode & 0o777).toString(8);
        walk(path, `${name}${entry}/`);
      } else {
        const time = entry === 'variables.json' || name === 'guards/' ? '' : facts.mtimeMs.toFixed(3);
        found[name + entry] = `${readFileSync(path, 'latin1')} ${(facts.mode & 0o777).toString(8)} ${time}`;
      }
    }
  };
  walk(machine, '');
  return found;
}

type Stored = Record<string, StoredValue>;

/** Stands in for the registry: values in one file that is replaced whole, as a registry's value is. */
function fileVariables({ machine }: Scenario): VariableStore {
  const path = join(machine, 'variables.json');
  const read = (): Stored => (existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Stored) : {});
  return {
    read: async (scope, name) => ({ ok: true, value: read()[`${scope} ${name}`] ?? null }),
    write: async (scope, name, value) => {
      const { [`${scope} ${name}`]: _old, ...others } = read();
      writeFileSync(
        `${path}.new`,
        JSON.stringify(value === null ? others : { ...others, [`${scope} ${name}`]: value }),
        { mode: 0o600 },
      );
      renameSync(`${path}.new`, path);
      return 'written';
    },
  };
}

/** All of the machine that a repair can touch beside its files. */
export function machineOf(scenario: Scenario): Changeable {
  return { ...noGuards, ...privilegedStandIn(join(scenario.machine, 'guards')), variables: fileVariables(scenario) };
}

/** Removes what the stand-ins of Windows leave when they are killed: the real ones replace a value at once. */
export function tidyStandIns({ machine }: Scenario): void {
  for (const name of readdirSync(machine, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.new')) rmSync(join(machine, name));
}
