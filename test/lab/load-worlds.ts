import type { World } from './world.ts';

const files = import.meta.glob<World>('./worlds/*.world.ts', { eager: true, import: 'default' });

/** Every world by its name, which is that of its file. */
export const worlds: ReadonlyMap<string, World> = new Map(
  Object.entries(files).map(([path, world]) => [path.replace(/^.*\/|\.world\.ts$/g, ''), world]),
);
