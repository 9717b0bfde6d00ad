import { success } from '../../../../shared/domain/failure.ts';
import type { Attempted } from '../../attempts.ts';
import { askThrice, familyAnswer } from '../../family-answer.ts';
import { defineTargetProbe, type ProbeContext, valueOf } from '../../probe.ts';
import { lookupCommand } from '../../typed-command.ts';

export interface LookupData {
  readonly a: Attempted<readonly string[]>;
  readonly aaaa: Attempted<readonly string[]>;
  /** Both families asked at once, as `go` does. */
  readonly both: Attempted<readonly string[]>;
  /** The addresses that `go` tries, IPv4 first. */
  readonly addresses: readonly string[];
}

export default defineTargetProbe<LookupData, Record<never, never>>({
  layer: 'dns',
  title: { 'zh-CN': '用系统解析域名', en: 'Resolve the name through the system' },
  needs: {},
  budgetMs: 30_000,
  appliesTo: ({ route }) => route.kind === 'direct',
  async run(_inputs, context, target) {
    const families = [4, 6, 0] as const;
    const [a, aaaa, both] = await Promise.all(families.map((family) => lookup(context, target.host, family)));
    if (!a || !aaaa || !both) throw new Error('three questions have three answers');
    const found = valueOf(both.result) ?? [];
    const v4 = found.filter((address) => !address.includes(':'));
    return { a, aaaa, both, addresses: [...v4, ...found.filter((address) => address.includes(':'))] };
  },
  interpret({ a, aaaa, both, addresses }, _inputs, target) {
    const together = familyAnswer(both);
    const params = {
      target: target.id,
      host: target.host,
      a: familyAnswer(a),
      aaaa: familyAnswer(aaaa),
      ...(together.tries ? { both: together } : {}),
      ms: Math.max(a.result.endMs - a.result.startMs, aaaa.result.endMs - aaaa.result.startMs),
    };
    const outcome = addresses.length > 0 ? 'ok' : 'fail';
    const evidence = [...a.tries, ...aaaa.tries, ...both.tries].map((t) => t.evidence);
    return [{ code: 'dns.lookup', outcome, subject: target.host, params, evidence }];
  },
});

async function lookup(context: ProbeContext, host: string, family: 0 | 4 | 6): Promise<Attempted<readonly string[]>> {
  const literal = literalFamily(host);
  const attempt = () =>
    context.record<readonly string[]>(
      {
        operation: 'dns.lookup',
        roundTrip: true,
        input: { host, family },
        command: lookupCommand(context.host, host, family),
        show: (addresses) => ({ addresses }),
      },
      async () => {
        if (literal !== null) return success(family === 0 || literal === family ? [host] : []);
        return context.host.network.lookup(host, family, context.limits('dns'));
      },
    );
  if (literal !== null) {
    const result = await attempt();
    return { attempts: 1, tries: [result], result };
  }
  return askThrice(context, attempt);
}

function literalFamily(host: string): 4 | 6 | null {
  if (host.includes(':')) return 6;
  return /^\d{1,3}(?:\.\d{1,3}){3}$/u.test(host) ? 4 : null;
}
