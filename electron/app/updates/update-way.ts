import type { UpdateWay } from '../../../shared/ipc/update-values.ts';
import { parseAddress } from '../parse-address.ts';

/** What electron-builder's installer leaves beside the program; neither an MSI nor a portable program has it. */
export const UNINSTALLER = 'Uninstall gomod-doctor.exe';

/** What is known of how this program came here. */
export interface Installation {
  readonly packaged: boolean;
  readonly platform: string;
  /** Text of `app-update.yml` beside it, which a release has. */
  readonly configuration: string | undefined;
  readonly byInstaller: boolean;
}

/**
 * How this program gets updates. `installer`: it may look for them itself, installed on Windows by our installer, which is what
 * an update is, from a release that names where they are and who signs them. `unsigned`: without a publisher a signature would prove
 * nothing, so such a build never updates itself. `by-hand`: an MSI is the administrators', and all else is exchanged by hand.
 */
export function updateWay({ packaged, platform, configuration, byInstaller }: Installation): Exclude<UpdateWay, 'off'> {
  if (platform !== 'win32') return 'by-hand';
  if (!packaged || !/^publisherName:/mu.test(configuration ?? '')) return 'unsigned';
  return byInstaller ? 'installer' : 'by-hand';
}

/** The host that a release's `app-update.yml` names, for showing; null where it names none. */
export function updateHost(configuration: string | undefined): string | null {
  const [, address = ''] = /^url: *['"]?(https:\/\/[^\s'"]+)/mu.exec(configuration ?? '') ?? [];
  return parseAddress(address)?.host ?? null;
}
