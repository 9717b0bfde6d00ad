import type { Session, WebContents } from 'electron';
import type { IsOwnPage } from '../page-origin.ts';

/** Nobody listens on the discard port; what gets past the first rule ends here. */
const DEAD_END = '127.0.0.1:9';

/** What the development server needs besides http: its web socket for hot reload. */
function asHttp(address: string): string {
  return address.replace(/^ws:/u, 'http:');
}

/**
 * The page asks main and nobody else. Two rules, because the first does not see everything: every request but our own
 * origin's is cancelled; and all names, prefetches and sockets of this session are sent to a proxy that is not there, so
 * that not even a host name is resolved. The engine has its own sockets and does not pass through here.
 */
export async function denyNetwork(
  session: Pick<Session, 'webRequest' | 'setProxy'>,
  isOwnPage: IsOwnPage,
  options: { readonly devServer?: string | undefined; readonly devTools: boolean },
): Promise<void> {
  session.webRequest.onBeforeRequest((details, callback) => {
    const tools = options.devTools && details.url.startsWith('devtools://');
    callback({ cancel: !tools && !isOwnPage(asHttp(details.url)) });
  });
  const loopbackToo = '<-loopback>';
  const bypass = options.devServer ? `${loopbackToo};${new URL(options.devServer).host}` : loopbackToo;
  await session.setProxy({ mode: 'fixed_servers', proxyRules: DEAD_END, proxyBypassRules: bypass });
}

/** WebRTC goes around request filters and policies of content: without a proxy it gets no socket at all. */
export function denyPeerConnections(contents: Pick<WebContents, 'setWebRTCIPHandlingPolicy'>): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
