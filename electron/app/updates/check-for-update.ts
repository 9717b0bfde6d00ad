import type { NsisUpdater } from 'electron-updater';
import type { UpdateOutcome } from '../../../shared/ipc/update-values.ts';
import type { UpdatePolicy } from './update-policy.ts';

type Updater = Pick<
  NsisUpdater,
  | 'autoDownload'
  | 'autoInstallOnAppQuit'
  | 'allowDowngrade'
  | 'allowPrerelease'
  | 'disableWebInstaller'
  | 'logger'
  | 'requestHeaders'
  | 'setFeedURL'
  | 'checkForUpdates'
  | 'downloadUpdate'
  | 'quitAndInstall'
>;

/** A server that has not told its list by then is taken to be silent: electron-updater itself may wait for ever. */
const LIST_MS = 60_000;

/** The hash of the list or the publisher's signature does not fit. Source: electron-updater, NsisUpdater and DigestTransform. */
const NOT_GENUINE: readonly string[] = ['ERR_CHECKSUM_MISMATCH', 'ERR_UPDATER_INVALID_SIGNATURE'];

/** Sets an updater up as this program means it: never downward, nothing installed that nobody agreed to. */
export function prepareUpdater(updater: Updater, policy: UpdatePolicy): void {
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  // A release that turns out bad is followed by a higher number; an old list must not bring an old fault back.
  updater.allowDowngrade = false;
  updater.allowPrerelease = false;
  updater.disableWebInstaller = true;
  updater.logger = null;
  // electron-updater would send a random number that it keeps for good; a release's percentage is worked out here without it.
  updater.requestHeaders = { 'x-user-staging-id': 'none' };
  if (policy.source !== undefined) updater.setFeedURL({ provider: 'generic', url: policy.source, channel: 'latest' });
}

/**
 * Looks once. A newer version for this computer (by the release's percentage) is downloaded, its hash and its publisher are
 * checked, and the person is asked; whoever says "later" is asked again at the next start. Being offline is no news: what
 * goes wrong is one line of the log.
 */
export async function checkForUpdate(
  updater: Updater,
  ask: (version: string) => Promise<boolean>,
  log: (line: string) => void,
): Promise<UpdateOutcome> {
  try {
    const found = await inTime(updater.checkForUpdates());
    if (!found?.isUpdateAvailable) return 'current';
    await updater.downloadUpdate(found.cancellationToken);
    if (!(await ask(found.updateInfo.version))) return 'postponed';
    updater.quitAndInstall(true, true);
    return 'installing';
  } catch (error) {
    log(`update: ${error instanceof Error ? error.message.split('\n')[0] : 'unknown error'}`);
    return NOT_GENUINE.includes((error as NodeJS.ErrnoException).code ?? '') ? 'refused' : 'failed';
  }
}

function inTime<T>(asked: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the server does not answer')), LIST_MS);
    asked.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
