import { dial } from './dial.ts';
import { handshake } from './handshake.ts';
import { type ProbeContext, type Recorded, valueOf } from './probe.ts';
import { requestCommand } from './typed-command.ts';
import { type Get, limitsOf, type Way, withoutQuery } from './way.ts';

/**
 * How a server that cut a file off ends it over HTTP/2, which `go` speaks wherever it is offered: the code of the stream's end.
 * Null where the server does not speak it, or where it is not reached directly.
 */
export async function streamEnd(context: ProbeContext, way: Way, request: Get): Promise<Recorded<string> | null> {
  const { target, ready } = way;
  if (!target.tls || target.route.kind !== 'direct' || context.enough.aborted) return null;
  const channel = valueOf(await dial(context, ready.address, ready.port));
  if (!channel) return null;
  const facts = valueOf(await handshake(context, channel, target, 'h2'));
  const url = `${target.url}${request.path}`;
  const { pathname, host } = new URL(url);
  const ended =
    facts?.alpn === 'h2' && facts.verification === undefined && channel.endOverHttp2
      ? await context.record<string>(
          {
            operation: 'http.h2-get',
            input: { url: withoutQuery(url) },
            command: requestCommand(context.host, 'GET', withoutQuery(url), target.route),
            show: (code) => ({ code }),
          },
          async () =>
            (await channel.endOverHttp2?.({
              ...limitsOf(context, request),
              method: 'GET',
              target: pathname,
              host,
              maxBytes: request.maxBytes,
            })) ?? { ok: false, failure: { word: 'unsupported' } },
        )
      : null;
  channel.close();
  return ended;
}
