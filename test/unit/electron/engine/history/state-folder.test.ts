import { describe, expect, it } from 'vitest';
import { repairState, stateFolder } from '../../../../../electron/engine/history/state-folder.ts';

describe('stateFolder', () => {
  it.each<[NodeJS.Platform, Record<string, string>, string | null]>([
    ['win32', { LOCALAPPDATA: 'C:\\Users\\li\\AppData\\Local' }, 'C:\\Users\\li\\AppData\\Local\\gomod-doctor'],
    ['win32', { LocalAppData: 'C:\\L' }, 'C:\\L\\gomod-doctor'],
    ['win32', { USERPROFILE: 'C:\\Users\\张三' }, 'C:\\Users\\张三\\AppData\\Local\\gomod-doctor'],
    ['win32', { XDG_STATE_HOME: '/x', HOME: '/home/li' }, null],
    ['linux', { XDG_STATE_HOME: '/state', HOME: '/home/li' }, '/state/gomod-doctor'],
    ['linux', { XDG_STATE_HOME: 'relative', HOME: '/home/li' }, '/home/li/.local/state/gomod-doctor'],
    ['linux', { XDG_STATE_HOME: '', HOME: '/home/li' }, '/home/li/.local/state/gomod-doctor'],
    ['linux', { LOCALAPPDATA: 'C:\\L' }, null],
    ['linux', { HOME: '' }, null],
  ])('%s %o', (platform, environment, folder) => {
    expect(stateFolder(environment, platform)).toBe(folder);
  });

  it('is the chosen one where one is chosen', () => {
    expect(stateFolder({ XDG_STATE_HOME: '/state' }, 'linux', '/chosen')).toBe('/chosen');
  });

  it('keeps what is changed on recorded machines apart, from this one and from each other', () => {
    expect(repairState('/state', {})).toBe('/state');
    const [a, b] = ['recorded:a', 'recorded:b'].map((GMD_HOST) => repairState('/state', { GMD_HOST }));
    expect(a).toMatch(/^\/state\/recorded\/[0-9a-f]{12}$/u);
    expect(b).not.toBe(a);
    expect(repairState(null, { GMD_HOST: 'recorded:a' })).toBeNull();
  });
});
