import { createHmac } from 'node:crypto';
import type { FailureWord } from '../../shared/domain/failure.ts';
import type { FindingDraft } from '../../shared/domain/finding.ts';
import { knowsHost, sshDestination } from '../../shared/vcs/known-hosts.ts';
import type { Host } from '../host/host.ts';
import { type Attempted, tryTwice } from './attempts.ts';
import { type ProbeContext, type Recorded, valueOf } from './probe.ts';
import { connectCommand } from './typed-command.ts';

/** An ssh server, and the same service at another port: is it the server, or the port? */
export interface SshSeen {
  /** As ssh finds it, its configuration applied. */
  readonly host: string;
  readonly port: number;
  readonly greeting: Attempted<string>;
  readonly alternative: { readonly host: string; readonly port: number; readonly greeting: Recorded<string> } | null;
  readonly known: boolean;
  readonly files: readonly string[];
}

/** Where public hosts take ssh on the port of https. Sources: documentation of GitHub, GitLab and Bitbucket. */
const ALTERNATIVES: Readonly<Record<string, string>> = {
  'github.com': 'ssh.github.com',
  'gitlab.com': 'altssh.gitlab.com',
  'bitbucket.org': 'altssh.bitbucket.org',
};
const MAX_FILE = 4 << 20;
const MAX_ADDRESSES = 4;

/**
 * Asks an ssh server for its greeting, and looks whether its key is known. Starts no ssh: its configuration may name
 * programs. Null where it does, or holds what cannot be judged without: ssh may then go another way.
 */
export async function lookAtSsh(context: ProbeContext, named: string, wanted: number): Promise<SshSeen | null> {
  const { files } = context.host;
  const home = context.host.homeFolder();
  const config = await text(context.host, files.join(home, '.ssh', 'config'));
  const { host, port, uncertain } = sshDestination(config, named, wanted);
  if (uncertain) return null;
  const other = { host: ALTERNATIVES[host] ?? host, port: 443 };
  const apart = other.host !== host || other.port !== port;
  const [greeting, alternative] = await Promise.all([
    tryTwice(context, () => greet(context, host, port)),
    apart ? greet(context, other.host, other.port) : null,
  ]);
  const system = context.host.platform === 'windows' ? [] : ['/etc/ssh/ssh_known_hosts'];
  const places = [...['known_hosts', 'known_hosts2'].map((name) => files.join(home, '.ssh', name)), ...system];
  const lists = await Promise.all(places.map((path) => text(context.host, path)));
  const known = lists.some((list) => knowsHost(list, host, port, hmacSha1));
  return {
    host,
    port,
    greeting,
    alternative: alternative && { ...other, greeting: alternative },
    known,
    files: places.filter((_, i) => lists[i] !== ''),
  };
}

/** Where an ssh server of this name would be asked, and the same service at the port of https. */
export async function sshPlaces(host: Host, named: string, wanted: number) {
  const config = await text(host, host.files.join(host.homeFolder(), '.ssh', 'config'));
  const own = sshDestination(config, named, wanted);
  return [
    { host: own.host, port: own.port },
    { host: ALTERNATIVES[own.host] ?? own.host, port: 443 },
  ];
}

async function text({ files }: Host, path: string): Promise<string> {
  const bytes = await files.read(path, MAX_FILE);
  return bytes.ok ? new TextDecoder().decode(bytes.value) : '';
}

const hmacSha1 = (salt: string, name: string) =>
  createHmac('sha1', Buffer.from(salt, 'base64')).update(name).digest('base64');

/** The first address that answers; an open port that says nothing of ssh yields ''. */
function greet(context: ProbeContext, host: string, port: number): Promise<Recorded<string>> {
  return context.record<string>(
    {
      operation: 'ssh.greeting',
      roundTrip: true,
      input: { host, port },
      command: connectCommand(context.host, host, port),
      show: (banner) => ({ banner }),
    },
    async () => {
      const { network } = context.host;
      const addresses = await network.lookup(host, 0, context.limits('dns'));
      if (!addresses.ok) return addresses;
      let failure: FailureWord = 'dns-no-data';
      for (const address of addresses.value.slice(0, MAX_ADDRESSES)) {
        const opened = await network.connect({ address, port }, context.limits('tcp'));
        if (!opened.ok) {
          failure = opened.failure.word;
          continue;
        }
        const send = new TextEncoder().encode('SSH-2.0-gomod_doctor\r\n');
        const answer = await opened.value.exchangeRaw({ ...context.limits('http'), send });
        opened.value.close();
        const banner = answer.ok ? new TextDecoder('latin1').decode(answer.value) : '';
        if (banner.startsWith('SSH-')) return { ok: true, value: /^[ -~]{1,80}/u.exec(banner)?.[0] ?? '' };
        // A port of https is alive, whatever it makes of the greeting.
        if (port !== 22) return { ok: true, value: '' };
        failure = answer.ok ? 'proxy-protocol' : answer.failure.word;
      }
      return { ok: false, failure: { word: failure } };
    },
  );
}

/** What was seen of an ssh server, as findings. */
export function sshFindings({ host, port, greeting, alternative, known, files }: SshSeen): readonly FindingDraft[] {
  const seen = (at: string, number: number, recorded: Recorded<string>, other: boolean): FindingDraft => {
    const banner = valueOf(recorded);
    const failure = recorded.outcome.ok ? undefined : recorded.outcome.failure.word;
    const params = {
      host: at,
      port: number,
      alternative: other,
      ...(banner === undefined ? {} : { banner }),
      ...(failure === undefined ? {} : { failure }),
    };
    const outcome = failure === undefined ? 'ok' : other ? 'skipped' : 'warn';
    return { code: 'vcs.ssh-port', outcome, subject: at, params, evidence: [recorded.evidence] };
  };
  return [
    seen(host, port, greeting.result, false),
    ...(alternative ? [seen(alternative.host, alternative.port, alternative.greeting, true)] : []),
    { code: 'vcs.known-host', outcome: 'ok', subject: host, params: { host, port, known, files }, evidence: [] },
  ];
}
