import type { ProgramRun } from '../../../../shared/repair/edit.ts';
import type { Command, Host } from '../../../host/host.ts';
import { systemTool } from '../../../host/windows/system-folder.ts';
import { askAdministrator } from '../../../privileged/ask-administrator.ts';
import { PlaceError, type PlaceKind } from './place.ts';
import type { PreparedProgram } from './prepared.ts';

/** Where programs can be run; machines that only have files cannot. */
export type ProgramAccess = Partial<
  Pick<Host, 'platform' | 'environment' | 'findPrograms' | 'run' | 'files' | 'elevation'>
>;

const FLUSH_MS = 15_000;
/** Gradle fetches itself and what it needs. */
const GRADLE_MS = 300_000;

/** A program of a closed list, run once. There is nothing that undoing could put back: of a cache nothing is missed, and a build is made anew. */
export function programPlace(machine: ProgramAccess): PlaceKind<PreparedProgram> {
  return {
    blind: true,
    lasting: ({ run }) => run.does !== 'flush-dns',
    status: async () => 'before',
    async apply({ run }, _content, signal) {
      if (run.does === 'set-clock') return setClock(run.seconds, machine);
      const command = await commandOf(run, machine);
      if (!command || !machine.run) throw new PlaceError('unsupported');
      const { exitCode, stdout, stopped, notStarted } = await machine.run({
        ...command,
        ...(signal ? { signal } : {}),
      });
      // A stand-in that does nothing ends well and says nothing.
      if (exitCode === 0 && stdout.trim() !== '') return;
      const begun = run.does === 'refresh-gradle' && notStarted === undefined;
      const late = begun && stopped === 'timed-out';
      throw new PlaceError(
        stopped === 'aborted' ? 'cancelled' : late ? 'timed-out' : 'unknown',
        `exit ${exitCode}`,
        begun,
      );
    },
    async restore() {
      // Nothing to put back.
    },
    async tidy() {
      // Nothing is left beside it.
    },
  };
}

/** A clock that was set right stays so, whoever takes back what else was done. */
async function setClock(seconds: number, { elevation }: ProgramAccess): Promise<void> {
  const done = elevation ? await askAdministrator(elevation, { op: 'clock.sync', seconds }) : 'unsupported';
  if (done !== 'written') throw new PlaceError(done);
}

async function commandOf(
  run: Exclude<ProgramRun, { does: 'set-clock' }>,
  machine: ProgramAccess,
): Promise<Command | null> {
  const environment = machine.environment?.();
  const windows = machine.platform === 'windows';
  if (!environment) return null;
  if (run.does === 'flush-dns') {
    if (!windows) return null;
    const program = systemTool(environment, 'ipconfig.exe');
    return { program, args: ['/flushdns'], environment, timeoutMs: FLUSH_MS, encoding: 'oem' };
  }
  // What the scripts `gradlew` and `gradlew.bat` start: a script would need a shell, its arguments in one string.
  const home = environment['JAVA_HOME'];
  const java = windows ? 'java.exe' : 'java';
  const [found] = home ? [machine.files?.join(home, 'bin', java)] : ((await machine.findPrograms?.('java')) ?? []);
  const jar = machine.files?.join(run.folder, 'gradle', 'wrapper', 'gradle-wrapper.jar');
  if (!found || !jar) return null;
  const tasks = [
    'clean',
    'dependencies',
    '--refresh-dependencies',
    '--no-build-cache',
    '--no-daemon',
    '--console=plain',
  ];
  const args = ['-classpath', jar, 'org.gradle.wrapper.GradleWrapperMain', ...tasks];
  return { program: found, args, environment, cwd: run.folder, timeoutMs: GRADLE_MS };
}
