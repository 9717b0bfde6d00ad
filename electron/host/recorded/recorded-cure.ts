import type { Condition } from './machine-schema.ts';
import type { RecordedDefender } from './recorded-defender.ts';
import type { RecordedFiles } from './recorded-files.ts';
import type { RecordedRegistry } from './recorded-registry.ts';
import type { RecordedTime } from './recorded-time.ts';
import type { Recording } from './recording.ts';

/** What of a recorded machine can change: shared by everybody who opens it in one process. */
export interface RecordedState {
  readonly registry: RecordedRegistry;
  readonly files: RecordedFiles;
  readonly defender: RecordedDefender;
  readonly time: RecordedTime;
  /** Command lines that have ended well. */
  readonly ran: Set<string>;
}

/** What commands and net answer from now: the recording itself, or the one that it names for when it is cured. */
export function answersOf(
  recording: Recording,
  { registry, files, time, ran }: RecordedState,
  environment: Readonly<Record<string, string>>,
): Recording {
  const { whenCured, machine } = recording;
  const holds = (condition: Condition): boolean => {
    if ('ran' in condition) return ran.has(condition.ran);
    if ('clock' in condition) return time.steppedMs !== 0;
    if ('path' in condition) return !files.text(condition.path).includes(condition.lacks);
    if ('environment' in condition) {
      const value = environment[condition.environment] ?? '';
      return 'has' in condition ? value.includes(condition.has) : !value.includes(condition.lacks);
    }
    if ('has' in condition) return registry.values(condition.key).some(({ data }) => data.includes(condition.has));
    return !(registry.value(condition.key, condition.name) ?? '').includes(condition.lacks);
  };
  return whenCured && machine.cured?.when.every(holds) ? whenCured : recording;
}
