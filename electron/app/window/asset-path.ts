import { extname, resolve, sep } from 'node:path';
import { APP_HOST, APP_SCHEME } from '../page-origin.ts';
import { parseAddress } from '../parse-address.ts';

/** Only what the page is made of is served, each under its one type: nothing is guessed from content. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** A file of the page and its MIME type. */
export interface Asset {
  readonly path: string;
  readonly type: string;
}

/** Decoded path of one of our addresses; undefined for another host, a broken escape, or signs that no file of ours has. */
function pathOf(address: string): string | undefined {
  const url = parseAddress(address);
  if (url?.protocol !== `${APP_SCHEME}:` || url.hostname !== APP_HOST) return undefined;
  try {
    const path = decodeURIComponent(url.pathname);
    // Backslashes and colons are separators, drives and streams on Windows; %2e%2e and %2f have been decoded by now.
    return /^[\w./@+-]*$/u.test(path) && !path.split('/').includes('..') ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The file behind an address of the page, always inside `root`; undefined for everything that is not served. */
export function findAsset(root: string, address: string): Asset | undefined {
  const path = pathOf(address);
  if (path === undefined) return undefined;
  const file = resolve(root, `.${path === '/' ? '/index.html' : path}`);
  const type = TYPES[extname(file).toLowerCase()];
  return type !== undefined && file.startsWith(root + sep) ? { path: file, type } : undefined;
}
