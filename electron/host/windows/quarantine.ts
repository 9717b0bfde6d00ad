import { failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import type { CommandResult } from '../host.ts';

/**
 * Files in Defender's quarantine, from `MpCmdRun.exe -Restore -ListAll`: its words are English in every language, only dates
 * are the region's. Failures: `unsupported` where Defender is not in charge (0x800106ba), `unknown` for whatever else is not
 * this list: an empty output is none.
 */
export function quarantinedFiles({ stdout, exitCode, notStarted, stopped }: CommandResult): Outcome<readonly string[]> {
  if (notStarted) return { ok: false, failure: notStarted };
  if (stopped) return failed(stopped);
  const refused = /hr = (0x[0-9a-f]{8})/iu.exec(stdout)?.[1];
  if (refused) return failed(refused.toLowerCase() === '0x800106ba' ? 'unsupported' : 'unknown', refused);
  if (exitCode !== 0 || !/^(?:The following items are quarantined:|No quarantined items)/mu.test(stdout))
    return failed('unknown', `exit code ${String(exitCode)}`);
  const files = [...stdout.matchAll(/^\s+file:([A-Za-z]:\\.+?) quarantined at .*$/gmu)].map(([, path = '']) => path);
  return success(files);
}
