import { parseAddress } from './parse-address.ts';

/** Own scheme instead of `file://`, which would give the page the rights to read every file. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'gomod-doctor';

/** Address of the one page. */
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/`;

/** Says of an address whether it is our own page's origin. */
export type IsOwnPage = (address: string) => boolean;

/**
 * The judge of origins for this start. Compares parsed parts, not prefixes (`app://gomod-doctor.evil/`), and neither
 * accepts user names nor ports, which our own addresses never have.
 */
export function ownPageJudge(devServer?: string): IsOwnPage {
  return (address) => {
    const url = parseAddress(address);
    if (!url || url.username || url.password) return false;
    if (url.protocol === `${APP_SCHEME}:`) return url.hostname === APP_HOST && url.port === '';
    return devServer !== undefined && url.protocol === 'http:' && url.origin === devServer;
  };
}
