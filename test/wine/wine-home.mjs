import { join } from 'node:path';
import { userCache } from '../../build/runtime/paths.mjs';

/** Where everything for Wine lies; the name changes with what is in it. */
export const wineHome = join(userCache, 'wine-22.23.3-3.3.4-1');

/**
 * A Chinese Wine: its code page follows the locale.
 *
 * @param {string} home
 * @returns {Record<string, string>}
 */
export function wineEnvironment(home = wineHome) {
  return {
    PATH: '/usr/bin:/bin:/usr/lib/wine',
    HOME: home,
    WINEPREFIX: join(home, 'prefix'),
    WINEDEBUG: '-all',
    WINEDLLOVERRIDES: 'mscoree=;mshtml=',
    LOCPATH: join(home, 'locale'),
    LC_ALL: 'zh_CN.UTF-8',
    LANG: 'zh_CN.UTF-8',
  };
}
