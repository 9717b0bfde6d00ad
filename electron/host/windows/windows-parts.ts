import { success } from '../../../shared/domain/failure.ts';
import type { Guards } from '../guards.ts';
import type { Host } from '../host.ts';
import type { PlatformAnswers } from '../no-guards.ts';
import { readConnections } from './connections.ts';
import { readDefenderManaged } from './defender-policy.ts';
import { readProfiles } from './firewall-profiles.ts';
import { readProgramRules } from './firewall-rules.ts';
import { GUARD_QUESTIONS, SIGNATURE_QUESTIONS } from './guard-questions.ts';
import { guardFacts, signaturesOf } from './guards.ts';
import { readServices } from './installed-services.ts';
import { readLongPaths } from './long-paths.ts';
import { readNameRules } from './name-rules.ts';
import { readPersonalFolders } from './personal-folders.ts';
import { readPlatformProxy } from './platform-proxy.ts';
import { readPolicyMirrors } from './policy-mirrors.ts';
import { askPowerShell } from './power-shell.ts';
import type { RunDecoded } from './reg-tool.ts';
import type { Registry } from './registry.ts';
import { storedVariables } from './stored-variables.ts';
import { readTimeService } from './time-service.ts';
import { readWinHttp } from './win-http.ts';

/**
 * What a host tells of Windows: the same code for a real machine and for a recorded one.
 *
 * @param connected names of the connections that are in use.
 */
export function windowsParts(
  registry: Registry,
  run: RunDecoded,
  environment: Readonly<Record<string, string>>,
  connected: () => readonly string[],
): Omit<PlatformAnswers, 'elevation'> & Pick<Host, 'storedVariables'> {
  return {
    storedVariables: () => storedVariables(registry, environment),
    firewall: {
      programRules: () => readProgramRules(registry, environment),
      profiles: () => readProfiles(registry),
    },
    longPaths: () => readLongPaths(registry),
    platformProxy: () => readPlatformProxy(registry),
    winHttpProxy: async () => readWinHttp(run, environment, await registry.encoding()),
    nameRules: () => readNameRules(registry),
    timeService: () => readTimeService(registry),
    connections: () => readConnections(registry, connected()),
    policyMirrors: () => readPolicyMirrors(registry),
    guards: guardsOf(registry, run, environment),
  };
}

function guardsOf(registry: Registry, run: RunDecoded, environment: Readonly<Record<string, string>>): Guards {
  const options = async (signal: AbortSignal) => ({ oem: await registry.encoding(), signal });
  return {
    facts: async (signal) => {
      const set = { name: 'guards', questions: GUARD_QUESTIONS };
      const answers = await askPowerShell(run, environment, set, await options(signal));
      return answers.ok ? success(guardFacts(answers.value)) : answers;
    },
    services: () => readServices(registry),
    defenderManaged: () => readDefenderManaged(registry),
    personalFolders: () => readPersonalFolders(registry, environment),
    signatures: async (paths, signal) => {
      const set = { name: 'signatures', questions: SIGNATURE_QUESTIONS, data: paths };
      const answers = await askPowerShell(run, environment, set, await options(signal));
      return answers.ok ? signaturesOf(answers.value) : answers;
    },
  };
}
