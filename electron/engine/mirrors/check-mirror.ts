import type { Outcome } from '../../../shared/domain/failure.ts';
import type { MirrorCheck, MirrorCheckId } from '../../../shared/mirrors/mirror-report.ts';
import type { HttpReply } from '../../host/network.ts';
import { bodyKind, infoVersion } from '../body-kind.ts';
import { follow } from '../follow.ts';
import { valueOf } from '../probe.ts';
import type { ModuleVersion } from '../probes/project/modules.probe.ts';
import { modulePath } from '../public-modules.ts';
import type { Get } from '../way.ts';
import { hashZip } from '../zip-hash.ts';
import { ABSENT_MODULE, PSEUDO_MODULE, SMALL_MODULE, TOOLCHAIN_MODULE, UPPER_CASE_MODULE } from './known-modules.ts';
import type { MirrorUnderTest } from './mirror-under-test.ts';
import { signatureChecks } from './signature-checks.ts';

/** Enough of a list, `.info`, `.mod` or refusal. */
const MAX_TEXT = 64 << 10;
/** The small module's zip, with room for a server that packs it otherwise. */
const MAX_SMALL_ZIP = 4 << 20;
/** Enough of a toolchain to see that it is one. */
const MAX_HEAD_OF_ZIP = 32 << 10;

/** Asks one mirror all that can be asked of it, side by side. Each answer is one check, told as it comes. */
export async function checkMirror(mirror: MirrorUnderTest, tell: (check: MirrorCheck) => void): Promise<void> {
  const one = async (check: Promise<MirrorCheck>) => tell(await check);
  const file = (check: MirrorCheckId, module: ModuleVersion, kind: 'info' | 'mod', like: 'info' | 'mod') =>
    one(
      simple(mirror, check, { path: modulePath(module, kind), maxBytes: MAX_TEXT }, (r) =>
        protocolProblem(r, like, module),
      ),
    );
  const base = modulePath(SMALL_MODULE, 'info').replace(/[^/]*$/u, '');
  await Promise.all([
    // The longest chain first, over the connection that stands: it decides when everything is known.
    signatureChecks(mirror).then((checks) => checks.forEach(tell)),
    zipChecks(mirror).then((checks) => checks.forEach(tell)),
    file('info', SMALL_MODULE, 'info', 'info'),
    file('mod', SMALL_MODULE, 'mod', 'mod'),
    one(simple(mirror, 'list', { path: `${base}list`, maxBytes: MAX_TEXT }, listProblem)),
    one(
      simple(mirror, 'latest', { path: base.replace(/@v\/$/u, '@latest'), maxBytes: MAX_TEXT }, (r) =>
        protocolProblem(r, 'info'),
      ),
    ),
    file('upper-case', UPPER_CASE_MODULE, 'info', 'info'),
    file('pseudo-version', PSEUDO_MODULE, 'info', 'info'),
    one(simple(mirror, 'absent', { path: modulePath(ABSENT_MODULE, 'info'), maxBytes: MAX_TEXT }, absentProblem)),
    one(
      simple(mirror, 'toolchain', { path: modulePath(TOOLCHAIN_MODULE, 'zip'), maxBytes: MAX_HEAD_OF_ZIP }, (r) =>
        protocolProblem(r, 'zip'),
      ),
    ),
    // go never sends HEAD; people and scripts do.
    one(simple(mirror, 'head', { method: 'HEAD', path: modulePath(SMALL_MODULE, 'mod'), maxBytes: 0 }, statusProblem)),
    one(ranges(mirror)),
  ]);
}

type Problem = Omit<MirrorCheck, 'check' | 'evidence' | 'outcome'> | null;

/** These are told, and take nothing away. */
const REMARKS: readonly MirrorCheckId[] = ['head', 'ranges'];

async function simple(
  mirror: MirrorUnderTest,
  check: MirrorCheckId,
  request: Get,
  problemOf: (reply: HttpReply) => Problem,
): Promise<MirrorCheck> {
  const { outcome, evidence } = await asked(mirror, request);
  const problem = outcome.ok ? problemOf(outcome.value) : failureProblem(outcome);
  const bad = REMARKS.includes(check) ? ('warn' as const) : ('fail' as const);
  return problem ? { check, outcome: bad, ...problem, evidence } : { check, outcome: 'ok', evidence };
}

/** One request with the redirects that `go` follows. */
async function asked(
  { context, way, lanes }: MirrorUnderTest,
  request: Get,
): Promise<{ outcome: Outcome<HttpReply>; evidence: string[]; hops: readonly string[] }> {
  const first = await lanes.get(request);
  const followed = await follow(context, way, request, { attempts: 1, tries: [first], result: first });
  const { tries, result } = followed.result;
  const evidence = tries.map((t) => t.evidence);
  const unreached = followed.unreachable;
  return unreached === undefined
    ? { outcome: result.outcome, evidence, hops: followed.hops }
    : { outcome: { ok: false, failure: { word: unreached } }, evidence, hops: followed.hops };
}

async function zipChecks(mirror: MirrorUnderTest): Promise<readonly MirrorCheck[]> {
  const { outcome, evidence, hops } = await asked(mirror, {
    path: modulePath(SMALL_MODULE, 'zip'),
    maxBytes: MAX_SMALL_ZIP,
  });
  const problem = outcome.ok ? protocolProblem(outcome.value, 'zip') : failureProblem(outcome);
  const zip: MirrorCheck = problem
    ? { check: 'zip', outcome: 'fail', ...problem, evidence }
    : { check: 'zip', outcome: 'ok', evidence };
  const hosts = [...new Set(hops.map((hop) => new URL(hop).host))].filter((h) => h !== mirror.way.target.host);
  const redirects: MirrorCheck =
    hosts.length > 0
      ? { check: 'redirects', outcome: 'ok', detail: hosts.join(', ').slice(0, 400), evidence }
      : { check: 'redirects', outcome: 'ok', evidence };
  return [zip, redirects, await hashCheck(mirror, problem || !outcome.ok ? null : outcome.value.body, evidence)];
}

async function hashCheck(
  { signedHash }: MirrorUnderTest,
  zip: Uint8Array | null,
  evidence: string[],
): Promise<MirrorCheck> {
  if (!zip) return { check: 'hash', outcome: 'skipped', problem: 'not-asked', evidence };
  const [hash, signed] = await Promise.all([hashZip(zip, MAX_SMALL_ZIP * 4), signedHash]);
  if (!hash.ok) return { check: 'hash', outcome: 'fail', problem: 'not-the-protocol', evidence };
  if (signed === null) return { check: 'hash', outcome: 'skipped', problem: 'no-signed-hash', evidence };
  return hash.value === signed
    ? { check: 'hash', outcome: 'ok', evidence }
    : { check: 'hash', outcome: 'fail', problem: 'other-hash', detail: hash.value, evidence };
}

async function ranges({ lanes }: MirrorUnderTest): Promise<MirrorCheck> {
  const reply = await lanes.get({
    path: modulePath(SMALL_MODULE, 'mod'),
    headers: { range: 'bytes=0-3' },
    maxBytes: MAX_TEXT,
  });
  const status = valueOf(reply)?.status;
  const evidence = [reply.evidence];
  if (status === 206) return { check: 'ranges', outcome: 'ok', evidence };
  return { check: 'ranges', outcome: 'warn', problem: 'status', ...(status === undefined ? {} : { status }), evidence };
}

function statusProblem({ status }: HttpReply): Problem {
  return status === 200 ? null : { problem: 'status', status };
}

/** 200 with another thing in it than the protocol has is worse than an error: `go` may take it for an answer. */
function protocolProblem(reply: HttpReply, kind: 'info' | 'mod' | 'zip', module?: ModuleVersion): Problem {
  const status = statusProblem(reply);
  if (status) return status;
  if (bodyKind(reply.body) !== kind) return { problem: 'not-the-protocol' };
  if (kind !== 'info' || !module) return null;
  const told = infoVersion(reply.body);
  return told === module.version ? null : { problem: 'other-version', detail: printableVersion(told) };
}

function listProblem(reply: HttpReply): Problem {
  const status = statusProblem(reply);
  if (status) return status;
  const kind = bodyKind(reply.body);
  return kind === 'list' || kind === 'empty' ? null : { problem: 'not-the-protocol' };
}

/** Only 404 and 410 let `go` go on. Source: cmd/go/internal/modfetch/proxy.go; go.dev/ref/mod#environment-variables. */
function absentProblem({ status, body }: HttpReply): Problem {
  if (status === 200) return { problem: 'not-the-protocol', status };
  return (status === 404 || status === 410) && bodyKind(body) !== 'info' ? null : { problem: 'status', status };
}

function failureProblem(outcome: Outcome<unknown> & { readonly ok: false }): Problem {
  return { problem: 'failure', failure: outcome.failure.word };
}

function printableVersion(version: string | undefined): string {
  return (version ?? '').replace(/[^\w.+-]/gu, '?').slice(0, 100);
}
