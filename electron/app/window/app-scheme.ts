import { readFile } from 'node:fs/promises';
import type { Protocol } from 'electron';
import { APP_SCHEME } from '../page-origin.ts';
import { findAsset } from './asset-path.ts';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';
import { PERMISSIONS_POLICY } from './permissions-policy.ts';

/**
 * No `cross-origin-opener-policy`: no page opens another here, and with it Chromium throws the process that it has just
 * started for the page away and starts a second one.
 */
const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'permissions-policy': PERMISSIONS_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'x-dns-prefetch-control': 'off',
} as const;

/** Makes app:// a proper, secure origin. Must run before Electron is ready. */
export function declareAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  const privileges = { standard: true, secure: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }]);
}

/** Answers one request of the page from the files under `root`; 404 for everything that is none of them. */
export async function answerAppRequest(
  root: string,
  request: { readonly url: string; readonly method: string },
): Promise<Response> {
  const asset = request.method === 'GET' ? findAsset(root, request.url) : undefined;
  const content = asset && (await readFile(asset.path).catch(() => undefined));
  if (!asset || !content) {
    const headers = { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' };
    return new Response('not found', { status: 404, headers });
  }
  return new Response(content, { headers: { ...HEADERS, 'content-type': asset.type } });
}

/** Serves the page from its built files. */
export function serveApp(protocol: Pick<Protocol, 'handle'>, root: string): void {
  protocol.handle(APP_SCHEME, (request) => answerAppRequest(root, request));
}

/** Reads what answers are made of (some 20 ms of Node's own code), which else the page's first request would wait for. */
export function warmUpAnswers(): void {
  new Response(null);
}
