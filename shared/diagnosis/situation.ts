import { type Finding, FindingIndex } from '../domain/finding.ts';
import type { Setting } from '../domain/setting.ts';
import type { Target } from '../domain/target.ts';
import { type GoproxyEntry, type GoproxyList, parseGoproxy } from '../go/goproxy-list.ts';
import { type ProxyAnswer, type Walk, walkGoproxy } from '../go/goproxy-walk.ts';
import { insecureHost } from '../go/insecure-entry.ts';
import { type PathView, viewPath } from './path-view.ts';

/** What a failing target means for `go`: it stops there, it passes it by, or it never comes to it. */
export type Impact = 'stops' | 'passed-by' | 'not-needed';

/** Everything that rules may look at. Built once from the findings; rules only read. */
export interface Situation {
  readonly findings: FindingIndex;
  readonly settings: ReadonlyMap<string, Setting>;
  readonly goproxy: GoproxyList;
  readonly targets: readonly Target[];
  readonly views: readonly PathView[];
  readonly walk: Walk;
  /** The real download: null while it has not ended. */
  readonly download: Finding<'go.download'> | null;
  readonly downloadErrors: readonly Finding<'go.download-error'>[];
  /** True when the real `go` fetched everything. */
  readonly goWorks: boolean;
  view(target: string): PathView | undefined;
  impactOf(view: PathView): Impact;
}

/** Sums the findings up. */
export function summarise(findings: readonly Finding[]): Situation {
  const index = new FindingIndex(findings);
  const settings = new Map(index.of('setting.value').map((f) => [f.params.setting.name, f.params.setting]));
  const goproxy = parseGoproxy(settings.get('GOPROXY')?.value || 'https://proxy.golang.org,direct');
  // A host that redirects lead to is declared by everybody who was led there.
  const declared = new Map(index.of('target.declared').map((f) => [f.params.target.id, f.params.target]));
  const targets = [...declared.values()];
  const views = targets.map((target) => viewPath(target, index));
  const download = index.of('go.download')[0] ?? null;
  const goWorks = download?.params.exitCode === 0;
  const walk = walkGoproxy(goproxy.error ? [] : goproxy.entries, answers(goproxy.entries, views, goWorks));
  const view = (target: string) => views.find((v) => v.target.id === target);
  return {
    findings: index,
    settings,
    goproxy,
    targets,
    views,
    walk,
    download,
    downloadErrors: index.of('go.download-error'),
    goWorks,
    view,
    impactOf: (v) => impact(v, views, walk, index, goWorks),
  };
}

function answers(
  entries: readonly GoproxyEntry[],
  views: readonly PathView[],
  goWorks: boolean,
): readonly (ProxyAnswer | undefined)[] {
  return entries.map((entry, index) => {
    if (entry.kind !== 'url') return goWorks ? { status: 200 } : undefined;
    // It never gets as far as asking.
    if (insecureHost(entry) !== null) return { failure: 'unknown' };
    const view = views.find((v) => v.target.entry === index);
    if (!view) return undefined;
    if (view.works) return { status: 200 };
    if (view.failedAt === 'http' && view.failure === 'timed-out') return { hangs: true };
    const status = view.failedAt === 'http' ? view.http?.params.status : undefined;
    // A page with status 200 that is not the module protocol is an error to `go`, whatever the separator allows.
    if (status !== undefined && status !== 200) return { status };
    return view.failedAt === null ? undefined : { failure: view.failure ?? 'unknown' };
  });
}

function impact(view: PathView, views: readonly PathView[], walk: Walk, index: FindingIndex, goWorks: boolean): Impact {
  const { target } = view;
  if (target.role === 'mirror' && target.entry !== undefined) {
    const step = walk.steps[target.entry];
    if (step?.status === 'not-reached') return isToldOf(view, walk, index) ? 'stops' : 'not-needed';
    if (step?.status === 'stops') return 'stops';
    if (goWorks) return 'passed-by';
    if (holdsUp(view, index)) return 'stops';
    // With `|` between dead entries the last one ends it: every one before it is as much at fault.
    return walk.served === null && !mayStillServe(walk, index) ? 'stops' : 'passed-by';
  }
  if (target.role === 'proxy') {
    const behind = views.filter((v) => v.target.route.kind === 'proxy' && v.target.route.proxy === target.id);
    const impacts = behind.map((v) => impact(v, [], walk, index, goWorks));
    return impacts.find((i) => i === 'stops') ?? impacts.find((i) => i === 'passed-by') ?? 'not-needed';
  }
  if (target.role === 'sumdb') return askedDirectly(walk, index) ? 'stops' : 'not-needed';
  return 'not-needed';
}

/**
 * Did the real `go` fail at it, or was it waiting for it when it was stopped, although an entry before it serves? On its way to
 * the checksum database it asks all of them in turn, until one passes it through; only `|` lets it pass by one that fails.
 * Source: cmd/go/internal/modfetch/sumdb.go (initBase).
 */
function isToldOf({ target }: PathView, walk: Walk, index: FindingIndex): boolean {
  if (walk.served === null) return false;
  const { exitCode, hangingUrl } = index.of('go.download')[0]?.params ?? {};
  if (exitCode === null)
    return hangingUrl?.startsWith(`${target.url}/`) === true && walk.steps[target.entry ?? -1]?.separator !== '|';
  return (
    exitCode !== undefined &&
    exitCode !== 0 &&
    index.of('go.download-error').some(({ params }) => params.text.includes(`//${target.host}/`))
  );
}

/** It has come to the origins of modules, which only `go` itself asks, and `go` was not done when its time was up. */
function mayStillServe({ steps }: Walk, index: FindingIndex): boolean {
  const last = steps.filter(({ status }) => status !== 'not-reached').at(-1);
  return last?.entry === 'direct' && index.of('go.download')[0]?.params.exitCode === null;
}

/** `go` passes it by only after the whole dial timeout of each request, half a minute, and was not done when its time was up. */
function holdsUp({ failedAt, failure }: PathView, index: FindingIndex): boolean {
  return failedAt === 'tcp' && failure === 'timed-out' && index.of('go.download')[0]?.params.exitCode === null;
}

/** Does `go` ask the checksum database itself, because no mirror before the end of the list passes it through? */
function askedDirectly(walk: Walk, index: FindingIndex): boolean {
  const supported = index.of('http.reply').filter((f) => f.params.purpose === 'sumdb-supported');
  const through = walk.steps.some((step, entry) => {
    if (step.status === 'not-reached' && walk.served === null) return false;
    const reply = supported.find(
      (f) => f.params.target.startsWith('mirror:') && entryOf(f.params.target, index) === entry,
    );
    return reply?.params.status === 200;
  });
  return !through;
}

function entryOf(target: string, index: FindingIndex): number | undefined {
  return index.of('target.declared').find((f) => f.params.target.id === target)?.params.target.entry;
}
