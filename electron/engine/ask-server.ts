import type { FindingDraft } from '../../shared/domain/finding.ts';
import type { Target } from '../../shared/domain/target.ts';
import type { Attempted } from './attempts.ts';
import { askUntilAnswered, familyAnswer } from './family-answer.ts';
import type { ProbeContext } from './probe.ts';
import { queryCommand } from './typed-command.ts';

export interface ServerQuestion {
  readonly server: string;
  readonly configured: boolean;
  readonly transport: 'udp' | 'tcp' | 'https';
  readonly name: string;
}

export interface ServerAnswer extends ServerQuestion {
  readonly a: Attempted<readonly string[]>;
  readonly aaaa: Attempted<readonly string[]>;
}

/** Asks one resolver for both families of a name, apart. */
export async function askServer(context: ProbeContext, question: ServerQuestion): Promise<ServerAnswer> {
  const [a, aaaa] = await Promise.all([ask(context, question, 'A'), ask(context, question, 'AAAA')]);
  return { ...question, a, aaaa };
}

function ask(
  context: ProbeContext,
  question: ServerQuestion,
  type: 'A' | 'AAAA',
): Promise<Attempted<readonly string[]>> {
  const { server, name, transport } = question;
  return askUntilAnswered(context, () =>
    context.record<readonly string[]>(
      {
        operation: 'dns.query',
        roundTrip: true,
        input: { server, name, type, transport },
        command: queryCommand(context.host, server, name, type, transport),
        show: (addresses) => ({ addresses }),
      },
      () => context.host.network.query({ server, name, type, transport }, context.limits('dns')),
    ),
  );
}

/** The finding about one server's answer. */
export function serverFinding({ server, configured, transport, a, aaaa }: ServerAnswer, target: Target): FindingDraft {
  const params = {
    target: target.id,
    host: target.host,
    server,
    configured,
    transport,
    a: familyAnswer(a),
    aaaa: familyAnswer(aaaa),
    ms: Math.max(...[a.result, aaaa.result].map(({ startMs, endMs }) => endMs - startMs)),
  };
  const answered = params.a.addresses.length + params.aaaa.addresses.length > 0;
  const outcome = answered ? 'ok' : configured ? 'fail' : 'warn';
  return {
    code: 'dns.server-answer',
    outcome,
    subject: server,
    params,
    evidence: [...a.tries, ...aaaa.tries].map((t) => t.evidence),
  };
}
