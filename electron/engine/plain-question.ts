import type { FindingDraft } from '../../shared/domain/finding.ts';
import type { Target } from '../../shared/domain/target.ts';
import type { Channel } from '../host/network.ts';
import { type ProbeContext, type Recorded, valueOf } from './probe.ts';
import { requestCommand } from './typed-command.ts';

/** Asks in plain HTTP what a port is that did not answer TLS with TLS. Null where it cannot be opened again. */
export async function askPlainly(
  context: ProbeContext,
  target: Target,
  fresh: () => Promise<Channel | null>,
): Promise<Recorded<Uint8Array> | null> {
  const channel = await fresh();
  if (!channel) return null;
  const send = new TextEncoder().encode(`HEAD / HTTP/1.1\r\nHost: ${target.host}\r\nConnection: close\r\n\r\n`);
  return context.record(
    {
      operation: 'tls.plain-question',
      input: { address: channel.address, port: channel.port },
      command: requestCommand(context.host, 'HEAD', `http://${target.host}:${target.port}/`, target.route),
      show: (bytes) => ({ banner: bannerOf(bytes) }),
    },
    () => channel.exchangeRaw({ ...context.limits('tls'), send }),
  );
}

/** The finding about what the port says. */
export function plainFinding(address: string, plain: Recorded<Uint8Array>, target: Target): FindingDraft {
  const banner = bannerOf(valueOf(plain) ?? new Uint8Array());
  const speaks = banner === '' ? 'nothing' : /^HTTP\//u.test(banner) ? 'http' : /^SSH-/u.test(banner) ? 'ssh' : 'other';
  const params = { target: target.id, address, speaks, ...(banner === '' ? {} : { banner }) } as const;
  return { code: 'tls.port-speaks', outcome: 'warn', subject: target.host, params, evidence: [plain.evidence] };
}

/** The first line of an answer, for people. */
function bannerOf(bytes: Uint8Array): string {
  const [line = ''] = new TextDecoder('latin1').decode(bytes).split(/\r?\n/u, 1);
  return line
    .replace(/[^\x20-\x7e]/gu, ' ')
    .trim()
    .slice(0, 100);
}
