import { type Outcome, success } from '../../../shared/domain/failure.ts';
import type { CommandResult } from '../host.ts';

/** Defender of a recorded machine as an administrator drives it. Words: test/fixtures/windows/mpcmdrun-restore-listall.*.txt. */
export interface RecordedDefender {
  mpCmdRun(args: readonly string[]): Promise<CommandResult>;
  exclusions(): Promise<Outcome<readonly string[]>>;
  exclude(path: string, on: boolean): Promise<void>;
  /** Is this file in quarantine? */
  holds(path: string): boolean;
}

/** @param taken files in quarantine. */
export function recordedDefender(taken: readonly string[]): RecordedDefender {
  const quarantine = new Set(taken);
  const excluded = new Set<string>();
  const says = (stdout: string): CommandResult => ({ exitCode: 0, stdout, stderr: '', ms: 300 });
  return {
    async mpCmdRun([, , path]) {
      if (path !== undefined) {
        quarantine.delete(path);
        return says('');
      }
      const lines = [...quarantine].map((file) => `      file:${file} quarantined at 2026/11/28 10:18:35 (UTC)`);
      return says(['The following items are quarantined:', '', ...lines, ''].join('\r\n'));
    },
    exclusions: async () => success([...excluded]),
    async exclude(path, on) {
      if (on) excluded.add(path);
      else excluded.delete(path);
    },
    holds: (path) => quarantine.has(path),
  };
}
