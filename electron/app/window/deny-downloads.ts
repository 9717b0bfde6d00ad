import type { Session } from 'electron';

/** The page saves nothing by itself: reports are written by main, to the place the person chose. */
export function denyDownloads(session: Pick<Session, 'on'>): void {
  session.on('will-download', (event) => event.preventDefault());
}
