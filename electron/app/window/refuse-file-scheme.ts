import type { Protocol } from 'electron';

/** Takes `file://` from the page's session: no picture, script or frame comes from the disk around our own scheme. */
export function refuseFileScheme(protocol: Pick<Protocol, 'handle'>): void {
  protocol.handle('file', () => new Response('refused', { status: 403 }));
}
