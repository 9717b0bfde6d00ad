import type { BodyKind } from '../../../../shared/domain/finding.ts';
import type { Target } from '../../../../shared/domain/target.ts';
import { goOnToThree } from '../../attempts.ts';
import { bodyKind } from '../../body-kind.ts';
import { type Followed, follow, wasBrokenOff } from '../../follow.ts';
import { defineProbe, failureOf, type ProbeContext, type Recorded, valueOf } from '../../probe.ts';
import { modulePath, publicModules } from '../../public-modules.ts';
import { followedFinding, isServerError, versionsOf } from '../../reply-finding.ts';
import { streamEnd } from '../../stream-end.ts';
import { type Get, get, type Way } from '../../way.ts';
import settings from '../config/settings.probe.ts';
import download, { type GoRunFacts } from '../go/download.probe.ts';
import modules, { type ModuleVersion } from '../project/modules.probe.ts';
import protocol from './module-protocol.probe.ts';

interface Retraced {
  readonly target: Target;
  readonly path: string;
  readonly followed: Followed;
  /** Of a `.info`: the version that was asked for, and the one that came. */
  readonly versions: ReturnType<typeof versionsOf>;
  /** How the same ends over HTTP/2, where it was cut off. */
  readonly end: Recorded<string> | null;
}

interface Mirror {
  readonly target: Target;
  readonly way: Way;
}

/** In the order in which `go` asks. Source: cmd/go/internal/modfetch/proxy.go. */
const FILES = ['info', 'mod', 'zip'] as const;
const KINDS: Readonly<Record<string, readonly BodyKind[]>> = { info: ['info'], mod: ['mod', 'text'], zip: ['zip'] };
const MAX_BODY = 128 << 20;
/** Enough to tell what a file is. */
const KEPT = 1 << 20;
const MAX_MIRRORS = 2;

/**
 * When a mirror looks fine and the real `go` still failed there: makes its requests again, file by file, until one fails,
 * redirects included, and three times where the server was out of order; then asks one other mirror for the same file. Where
 * nothing fails any more, what `go` failed at is asked for three times. Only public modules that `go` has just asked for.
 */
export default defineProbe<
  readonly Retraced[],
  { settings: typeof settings; modules: typeof modules; download: typeof download; protocol: typeof protocol }
>({
  layer: 'http',
  title: { 'zh-CN': '重做 go 失败的请求', en: 'Make the failed request again' },
  needs: { settings, modules, download, protocol },
  budgetMs: 30_000,
  async run(inputs, context) {
    const facts = inputs.download?.facts;
    if (!facts || facts.exitCode === 0 || context.enough.aborted) return [];
    const failing = facts.results.filter((r) => r.error !== undefined);
    const [module] = publicModules({ source: 'asked', modules: failing, project: null, read: null }, inputs.settings);
    const paths = module ? FILES.map((file) => modulePath(module, file)) : [];
    const sound = inputs.protocol.flatMap(({ target, data }) =>
      data.way?.trusted && data.followed && valueOf(data.followed.result.result)?.status === 200
        ? [{ target, way: data.way }]
        : [],
    );
    const listed = sound.filter(({ target }) => target.entry !== undefined).slice(0, MAX_MIRRORS);
    const asked = { module: module ?? null, paths };
    const steps = await Promise.all(listed.map((mirror) => retrace(context, mirror, asked, facts)));
    const failed = steps.flatMap((one) => one.filter((step) => !isGood(step) && !wasBrokenOff(step.followed)));
    // Mirrors that are not the user's learn of built-in modules only. Source: contract "Rules of a run".
    const known = inputs.modules?.source === 'built-in';
    const others = sound.filter(({ target }) => known || target.role === 'mirror');
    return [...steps.flat(), ...(await compare(context, others, failed[0]))];
  },
  interpret(retraced) {
    return retraced.flatMap((step) => {
      const { target, path, followed, versions, end } = step;
      const url = `${target.url}${path}`;
      const about = { target: target.id, url, method: 'GET', purpose: 'download', ...versions, ...endOf(end) } as const;
      const finding = followedFinding(about, followed, () => isGood(step));
      const status = valueOf(followed.result.result)?.status;
      // "Not here" is an answer, and no fault of the mirror.
      const absent = status === 404 || status === 410;
      return [...followed.findings, absent ? { ...finding, outcome: 'warn' as const } : finding];
    });
  },
});

/** Goes on to the first file that fails. Where `go` hung, only that one file is asked for, with the run's patience. */
async function retrace(
  context: ProbeContext,
  { target, way }: Mirror,
  { module, paths }: { readonly module: ModuleVersion | null; readonly paths: readonly string[] },
  { hangingUrl, results }: GoRunFacts,
): Promise<readonly Retraced[]> {
  const hung = hangingUrl?.startsWith(`${target.url}/`) ? hangingUrl.slice(target.url.length) : undefined;
  if (hung !== undefined)
    return [await ask(context, { target, way }, { path: hung, maxBytes: MAX_BODY, keepBytes: KEPT })];
  const done: Retraced[] = [];
  for (const path of paths) {
    const failedHere = results.some(({ error }) => error?.includes(`${target.url}${path}`));
    const doubted = failedHere && !path.endsWith('.zip');
    const step = await ask(context, { target, way }, patient(context, path), { module, doubted });
    // A large file on a slow line: our own impatience is evidence of nothing.
    if (failureOf(step.followed.result.result)?.word === 'timed-out') break;
    done.push(step);
    if (!isGood(step)) break;
  }
  return done;
}

/** The same file from one other mirror: it could say that nobody has it, or that nothing large gets through. */
async function compare(
  context: ProbeContext,
  sound: readonly Mirror[],
  failed: Retraced | undefined,
): Promise<readonly Retraced[]> {
  const other = failed && sound.find(({ target }) => target.host !== failed.target.host);
  return other ? [await ask(context, other, patient(context, failed.path))] : [];
}

function patient(context: ProbeContext, path: string): Get {
  return { path, maxBytes: MAX_BODY, keepBytes: KEPT, timeoutMs: Math.max(1, context.remaining() - 500) };
}

/** With `doubted` three times, also when the first answer is good: `go` has just failed at this file. */
async function ask(
  context: ProbeContext,
  { target, way }: Mirror,
  request: Get,
  { module = null, doubted = false }: { readonly module?: ModuleVersion | null; readonly doubted?: boolean } = {},
): Promise<Retraced> {
  const attempt = () => get(context, way, null, request);
  const result = await attempt();
  const once = { attempts: 1, tries: [result], result };
  const answered = valueOf(result)?.status === 200;
  const tried = await goOnToThree(context, once, attempt, { isBad: isServerError, doubted: doubted && answered });
  const followed = await follow(context, way, request, tried);
  const versions = request.path.endsWith('.info') ? versionsOf(module, valueOf(followed.result.result)) : {};
  const cut = followed.hops.length === 0 && failureOf(followed.result.result)?.word === 'http-truncated';
  const end = cut ? await streamEnd(context, way, request) : null;
  return { target, path: request.path, followed, versions, end };
}

function endOf(end: Recorded<string> | null): { readonly streamEnd?: string } {
  const streamEnd = end && valueOf(end);
  return streamEnd ? { streamEnd } : {};
}

function isGood({ path, followed, versions }: Retraced): boolean {
  const reply = valueOf(followed.result.result);
  if (reply?.status !== 200 || followed.unreachable !== undefined || versions.told !== versions.asked) return false;
  return KINDS[path.slice(path.lastIndexOf('.') + 1)]?.includes(bodyKind(reply.body)) ?? true;
}
