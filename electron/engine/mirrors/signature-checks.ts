import { failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import type { MirrorCheck } from '../../../shared/mirrors/mirror-report.ts';
import type { HttpReply } from '../../host/network.ts';
import { type Recorded, valueOf } from '../probe.ts';
import { type AskDatabase, lookUpSigned } from '../sumdb-client.ts';
import type { Get } from '../way.ts';
import { SMALL_MODULE } from './known-modules.ts';
import type { MirrorUnderTest } from './mirror-under-test.ts';

/** Larger than any answer of a checksum database. */
const MAX_ANSWER = 1 << 20;

/** Asks a checksum database below `prefix` through some connections. `evidence` collects what was asked. */
export function databaseOver(
  send: (request: Get) => Promise<Recorded<HttpReply>>,
  prefix: string,
  evidence: string[],
): AskDatabase {
  return async (path): Promise<Outcome<{ status: number; body: Uint8Array }>> => {
    const { outcome, evidence: id } = await send({ path: `${prefix}${path}`, maxBytes: MAX_ANSWER });
    evidence.push(id);
    if (!outcome.ok) return outcome;
    return outcome.value.truncatedByUs
      ? failed('http-too-large')
      : success({ status: outcome.value.status, body: outcome.value.body });
  };
}

/**
 * Does the mirror pass the checksum database through, and does what it passes through verify? 404 and 410 to `/supported` are
 * a clean no. Source: go.dev/ref/mod#checksum-database; cmd/go/internal/modfetch/sumdb.go.
 */
export async function signatureChecks(mirror: MirrorUnderTest): Promise<readonly MirrorCheck[]> {
  const prefix = `/sumdb/${mirror.database.name}`;
  const supported = await mirror.lanes.get({ path: `${prefix}/supported`, maxBytes: 4096 });
  const status = valueOf(supported)?.status;
  if (status !== 200) {
    mirror.onSigned(null);
    const problem = status === undefined ? { problem: 'failure' as const } : { problem: 'status' as const, status };
    const refused = status !== 404 && status !== 410;
    return [
      { check: 'sumdb', outcome: refused ? 'fail' : 'warn', ...problem, evidence: [supported.evidence] },
      { check: 'signature', outcome: 'skipped', problem: 'not-asked', evidence: [] },
    ];
  }
  const evidence: string[] = [];
  const ask = databaseOver((request) => mirror.lanes.get(request), prefix, evidence);
  const signed = await lookUpSigned(ask, mirror.database.key, SMALL_MODULE);
  mirror.onSigned(signed.ok ? (signed.value.zip[0] ?? null) : null);
  const passes: MirrorCheck = { check: 'sumdb', outcome: 'ok', evidence: [supported.evidence] };
  if (signed.ok) return [passes, { check: 'signature', outcome: 'ok', evidence }];
  // What does not verify was changed on the way or before it; what did not arrive says nothing about that.
  const lies = signed.failure.word === 'malformed-output';
  const problem = lies
    ? { problem: 'not-verified' as const }
    : { problem: 'failure' as const, failure: signed.failure.word };
  return [passes, { check: 'signature', outcome: 'fail', ...problem, evidence }];
}
