import { describe, expect, it } from 'vitest';
import { stateFolder } from '../../../../../electron/engine/history/state-folder.ts';

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
});
