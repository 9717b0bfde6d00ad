import manifest from '../../package.json' with { type: 'json' };

/** What this program is called and which version it is. */
export const TOOL = { name: manifest.name, version: manifest.version } as const;
