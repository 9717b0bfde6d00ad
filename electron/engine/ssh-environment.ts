import { type GitValue, lastValue } from '../../shared/vcs/git-config.ts';
import type { ProbeContext } from './probe.ts';

const MAX_FILE = 1 << 20;

/**
 * Variables by which the ssh that git starts for `go` asks nobody and leaves the user's files alone: it takes no new host
 * keys over, and writes those that a configuration accepts by itself into `scratch`. Programs that are not OpenSSH stay as
 * they are. Sources: git(1), GIT_SSH_COMMAND; ssh_config(5), BatchMode, UpdateHostKeys, UserKnownHostsFile.
 */
export async function sshEnvironment(
  { host }: ProbeContext,
  values: readonly GitValue[],
  scratch: string,
): Promise<Readonly<Record<string, string>>> {
  const environment = host.environment();
  const command = environment['GIT_SSH_COMMAND'] || lastValue(values, 'core.sshcommand')?.value || 'ssh';
  if (environment['GIT_SSH'] || !/^(?:"[^"]*[\\/]|\S*[\\/])?ssh(?:\.exe)?"?(?:\s|$)/iu.test(command)) return {};
  const config = await host.files.read(host.files.join(host.homeFolder(), '.ssh', 'config'), MAX_FILE);
  const own = config.ok && /userknownhostsfile/iu.test(new TextDecoder().decode(config.value));
  const places = `${scratch}/known_hosts ~/.ssh/known_hosts ~/.ssh/known_hosts2`;
  const known = host.platform === 'windows' || own || command.includes('UserKnownHostsFile');
  const options = ['BatchMode=yes', 'UpdateHostKeys=no', ...(known ? [] : [`UserKnownHostsFile=${places}`])];
  return { GIT_SSH_COMMAND: `${command} ${options.map((option) => `-o "${option}"`).join(' ')}` };
}
