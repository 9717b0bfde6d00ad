// Channels between processes have their names in one file, and only the boundaries say what they carry.
import { describe, expect, it } from 'vitest';
import { accountBoundary } from '../../shared/ipc/account-boundary.ts';
import { ACCOUNT_CHANNELS, ENGINE_CHANNELS, MACHINE_CHANNELS, RENDERER_CHANNELS } from '../../shared/ipc/channels.ts';
import { engineBoundary, machineBoundary } from '../../shared/ipc/engine-boundary.ts';
import { rendererBoundary } from '../../shared/ipc/renderer-boundary.ts';
import { literal, type Node, nameOf, nodesOf, placeOf, readSource, type Source } from './syntax.ts';
import { productFiles } from './tree.ts';

const NAMES = Object.keys({ ...RENDERER_CHANNELS, ...ENGINE_CHANNELS, ...MACHINE_CHANNELS, ...ACCOUNT_CHANNELS });

/** Electron's own ways to send; whatever goes through them is untyped. */
const RAW = ['ipcMain', 'ipcRenderer', 'webContents', 'parentPort', 'MessageChannelMain'];

/** Calls of Electron's raw channels with a name written out at the place. */
function rawNames(source: Source): readonly string[] {
  const isRaw = (node: Node) => {
    if (node.type !== 'CallExpression') return false;
    const [first] = node['arguments'] as readonly unknown[];
    const callee = node['callee'] as Node;
    const holder = nameOf(callee['object']);
    return RAW.includes(holder ?? '') && literal(first) !== undefined && literal(first) !== 'message';
  };
  return [...nodesOf(source)].filter(isRaw).map((node) => placeOf(source, node));
}

/** Exported tables of channels. */
const declares = (source: Source) =>
  [...nodesOf(source)].filter(
    (node) =>
      node.type === 'TSSatisfiesExpression' &&
      source.text.slice(node.start, node['end'] as number).endsWith('ChannelTable'),
  ).length;

describe('channels', () => {
  it('are declared in one file', () => {
    const files = productFiles.filter((file) => declares(readSource(file)) > 0);
    expect(files).toEqual(['shared/ipc/channels.ts']);
  });

  it('are exactly what the boundaries carry', () => {
    const tables = [
      [RENDERER_CHANNELS, rendererBoundary],
      [ENGINE_CHANNELS, engineBoundary],
      [MACHINE_CHANNELS, machineBoundary],
      [ACCOUNT_CHANNELS, accountBoundary],
    ];
    for (const [table = {}, boundary = {}] of tables)
      expect(Object.keys(boundary).sort()).toEqual(Object.keys(table).sort());
    expect(NAMES.length).toBeGreaterThan(10);
  });

  it('are never named to Electron directly', () => {
    expect(productFiles.flatMap((file) => rawNames(readSource(file)))).toEqual([]);
    expect(rawNames(readSource('x.ts', "ipcRenderer.invoke('check.start', {});"))).toEqual(['x.ts:1']);
  });

  it('carry no bare text without a bound', () => {
    const specs = Object.entries({ ...rendererBoundary, ...engineBoundary, ...machineBoundary, ...accountBoundary });
    expect(specs.filter(([, { limit }]) => !(limit > 0 && limit <= 64 * 1024 * 1024)).map(([name]) => name)).toEqual(
      [],
    );
  });
});
