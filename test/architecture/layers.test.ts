// Who may import whom. Biome's `noRestrictedImports` says most of this while one types; here it is complete, and proven
// to see a violation.
import { describe, expect, it } from 'vitest';
import { type Import, importsOf, readSource } from './syntax.ts';
import { allFiles, codeFiles, productFiles } from './tree.ts';

interface Rule {
  readonly says: string;
  readonly in: RegExp;
  readonly except?: RegExp;
  readonly forbids: (imported: Import) => boolean;
  /** A file, and an import in it that breaks the rule. */
  readonly example: readonly [file: string, text: string];
}

const isBuiltIn = ({ name }: Import) => name.startsWith('node:') || name === 'child_process' || name === 'fs';
const inRoom =
  (...rooms: readonly string[]) =>
  (imported: Import) =>
    rooms.includes(imported.file?.split('/')[0] ?? '');
const isElectron = ({ name }: Import) => name === 'electron' || name.startsWith('electron/');

/** Pure libraries, which need nothing of a machine. */
const PURE = ['zod'];

const RULES: readonly Rule[] = [
  {
    says: 'shared/ imports nothing outside shared/',
    in: /^shared\//u,
    forbids: ({ name, file }) => (file === undefined ? !PURE.includes(name) : !file.startsWith('shared/')),
    example: ['shared/go/quote.ts', "import { openHost } from '../../electron/host/open-host.ts';"],
  },
  {
    says: 'renderer/ imports neither Node, Electron nor electron/',
    in: /^renderer\//u,
    forbids: (i) => isBuiltIn(i) || isElectron(i) || inRoom('electron', 'build', 'test')(i),
    example: ['renderer/store.ts', "import type { Host } from '../electron/host/host.ts';"],
  },
  {
    says: 'electron/ imports neither renderer/, build/ nor test/',
    in: /^electron\//u,
    forbids: inRoom('renderer', 'build', 'test'),
    example: ['electron/cli/main.ts', "export { store } from '../../renderer/store.ts';"],
  },
  {
    says: 'only electron/app/ imports Electron',
    in: /^(?:electron|renderer|shared)\//u,
    except: /^electron\/app\//u,
    forbids: isElectron,
    example: ['electron/engine/session.ts', "const { app } = require('electron');"],
  },
  {
    says: 'the engine, the host and the command line do not know the wizard',
    in: /^electron\/(?:engine|host|cli)\//u,
    forbids: ({ file }) => file?.startsWith('electron/app/') ?? false,
    example: ['electron/engine/wire.ts', "import type { Switches } from '../app/switches.ts';"],
  },
  {
    says: 'the host does not know the engine, nor the engine the command line',
    in: /^electron\/(?:host|engine)\//u,
    forbids: ({ file }) => /^electron\/cli\//u.test(file ?? ''),
    example: ['electron/engine/session.ts', "import { EXIT } from '../cli/exit-codes.ts';"],
  },
  {
    says: 'hosts answer, they do not know who asks',
    in: /^electron\/host\//u,
    forbids: ({ file }) => file?.startsWith('electron/engine/') ?? false,
    example: ['electron/host/host.ts', "import type { Patience } from '../engine/patience.ts';"],
  },
  {
    says: 'the wizard starts the engine as a process and imports nothing of it',
    in: /^electron\/app\//u,
    forbids: ({ file, typeOnly }) => !typeOnly && /^electron\/(?:engine|host)\//u.test(file ?? ''),
    example: ['electron/app/main.ts', "import { runSession } from '../engine/session.ts';"],
  },
  {
    says: 'only run-process.ts starts programs',
    in: /^(?:electron|renderer|shared)\//u,
    except: /^electron\/host\/run-process\.ts$/u,
    forbids: ({ name }) => /^(?:node:)?(?:child_process|cluster)$/u.test(name),
    example: ['electron/host/linux/routes.ts', "const { spawn } = await import('node:child_process');"],
  },
  {
    says: 'only the host opens sockets',
    in: /^electron\/(?:app|engine|cli)\//u,
    forbids: ({ name, typeOnly }) =>
      !typeOnly && /^(?:node:)?(?:net|tls|dgram|dns|dns\/promises|https?|http2)$/u.test(name),
    example: ['electron/engine/dial.ts', "import { connect } from 'node:net';"],
  },
  {
    says: 'probes reach the machine through their context, not through Node',
    in: /^electron\/engine\/probes\//u,
    forbids: ({ name, typeOnly }) => !typeOnly && name.startsWith('node:') && name !== 'node:crypto',
    example: ['electron/engine/probes/go/installation.probe.ts', "import { readFile } from 'node:fs/promises';"],
  },
  {
    says: "main's own IPC is in one file",
    in: /./u,
    except: /^electron\/app\/ipc\/enable-page-ipc\.ts$|^test\//u,
    forbids: ({ name, names }) => name === 'electron' && names.includes('ipcMain'),
    example: ['electron/app/preferences.ts', "import { ipcMain as ipc } from 'electron';"],
  },
  {
    says: 'the IPC of the page, and that of the window that asks for an account, is in one file each',
    in: /./u,
    except: /^electron\/app\/(?:account\/)?preload\.ts$|^test\//u,
    forbids: ({ name, names }) =>
      name === 'electron' && (names.includes('ipcRenderer') || names.includes('contextBridge')),
    example: ['renderer/bridge.ts', "import { ipcRenderer } from 'electron';"],
  },
];

function violations(rule: Rule, file: string, text?: string): readonly string[] {
  if (!rule.in.test(file) || rule.except?.test(file)) return [];
  const broken = importsOf(readSource(file, text)).filter(rule.forbids);
  return broken.map(({ name }) => `${file} imports ${name}`);
}

describe.each(RULES)('$says', (rule) => {
  it('holds', () => {
    expect(codeFiles.flatMap((file) => violations(rule, file))).toEqual([]);
  });

  it('is seen when broken', () => {
    expect(violations(rule, ...rule.example)).toHaveLength(1);
  });

  it('is about files that exist', () => {
    expect(codeFiles.some((file) => rule.in.test(file) && !rule.except?.test(file))).toBe(true);
  });
});

it('every import of our own names its file', () => {
  const broken = productFiles.flatMap((file) =>
    importsOf(readSource(file))
      .filter(
        ({ file: to }) =>
          to !== undefined && !codeFiles.includes(to) && !(to.endsWith('.json') && allFiles.includes(to)),
      )
      .map((i) => `${file}: ${i.name}`),
  );
  expect(broken).toEqual([]);
});
