import type { Session } from 'electron';

type PermissionRules = 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler';

/** Camera, notifications, clipboard, USB …: whoever asks is told no, and whoever looks sees no. */
export function denyPermissions(session: Pick<Session, PermissionRules>): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
