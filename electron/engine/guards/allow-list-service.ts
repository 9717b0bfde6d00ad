import { CallError } from '../../../shared/ipc/failure.ts';
import type { AllowAction, AllowList, AllowProgram, AllowResult } from '../../../shared/windows/allow-list.ts';
import { productNamed, productsWithServices } from '../../../shared/windows/find-products.ts';
import { mayBeOpened } from '../../../shared/windows/let-through.ts';
import type { FirewallProfile, FirewallRule, Host } from '../../host/host.ts';
import { concerns } from '../firewall-match.ts';
import { goPrograms } from '../go-programs.ts';
import { actionsFor, type Doable } from './allow-actions.ts';
import { excludeAction, takenOfGo } from './defender-actions.ts';
import { doAction } from './do-action.ts';
import { identify } from './program-identity.ts';

/** The allow-list helper: what blocks the programs of Go, and what can be done about it. */
export interface AllowListService {
  /** @param picked one more program, that the person chose in a dialog. */
  read(picked: string | null): Promise<AllowList>;
  /** Does an action of the list that was read last. Throws `unknown-plan` for any other. */
  apply(action: string): Promise<AllowResult>;
}

const ASK_MS = 30_000;
const MOST_RULES = 200;
const MOST_PROGRAMS = 64;

/** @param state where changes are journalled, so that they can be undone with all others. */
export function createAllowListService(openHost: () => Promise<Host>, state: string | null): AllowListService {
  let last: { readonly host: Host; readonly doables: ReadonlyMap<string, Doable> } | undefined;
  return {
    async read(picked) {
      // The same machine again: what was just changed there has to be seen.
      const host = last?.host ?? (await openHost());
      const doables = new Map<string, Doable>();
      const list = await readList(host, doables, picked);
      last = { host, doables };
      return list;
    },
    async apply(action) {
      const doable = last?.doables.get(action);
      if (!last || !doable) throw new CallError('unknown-plan');
      return { outcome: await doAction(doable, last.host, state) };
    },
  };
}

async function readList(host: Host, doables: Map<string, Doable>, picked: string | null): Promise<AllowList> {
  const nothing = { programs: [], products: [], listed: false, detections: [], exclusion: null };
  if (host.platform !== 'windows') return { ...nothing, supported: false, readable: false, noElevation: 'unsupported' };
  const [go = ''] = await host.findPrograms('go');
  const cache = host.environment()['GOMODCACHE'] || host.files.join(host.homeFolder(), 'go', 'pkg', 'mod');
  const [found, rules, profiles, guards, services, noElevation, managed] = await Promise.all([
    goPrograms(host, go, cache),
    host.firewall.programRules(),
    host.firewall.profiles(),
    host.guards.facts(AbortSignal.timeout(ASK_MS)),
    host.guards.services(),
    host.elevation.refusedFor(),
    host.guards.defenderManaged(),
  ]);
  const paths = [...new Set([...(picked === null ? [] : [picked]), ...found])].slice(0, MOST_PROGRAMS);
  const facts = guards.ok ? guards.value : undefined;
  const registered = facts?.products.ok ? facts.products.value : [];
  const known = registered.map((p) => ({ ...p, known: p.microsoft ? undefined : productNamed(p.name) }));
  const silent = productsWithServices(services.ok ? services.value : []).filter(
    ({ id }) => !known.some((p) => p.known?.id === id),
  );
  const goroot = go.replace(/\\bin\\go\.exe$/iu, '');
  const taken = takenOfGo(facts?.detections.ok ? facts.detections.value : [], [cache, goroot]);
  const defends = facts?.defender.ok === true && facts.defender.value.active;
  return {
    supported: true,
    readable: rules.ok && profiles.ok,
    programs: rules.ok && profiles.ok ? await programsOf(host, paths, cache, rules.value, profiles.value, doables) : [],
    products: [
      ...known.map(({ name, microsoft, state, known: product }) => ({
        name,
        known: product?.id ?? null,
        microsoft,
        state,
        managed: product?.managed ?? false,
      })),
      ...silent.map(({ id, name, managed }) => ({
        name: name.en,
        known: id,
        microsoft: false,
        state: 'unknown' as const,
        managed,
      })),
    ],
    listed: facts?.products.ok ?? false,
    detections: taken.map(({ threat, files, doable }) => ({
      threat,
      files: [...files],
      actions: numbered(doable, doables),
    })),
    exclusion: taken.length > 0 && defends ? exclusionOf(cache, !managed.ok || managed.value, doables) : null,
    noElevation,
  };
}

/** A program with what concerns it, before anything was found out about itself. */
type Examined = Omit<AllowProgram, 'actions' | 'identity'> & { readonly doable: readonly Doable[] };

async function programsOf(
  host: Host,
  paths: readonly string[],
  cache: string,
  rules: readonly FirewallRule[],
  profiles: readonly FirewallProfile[],
  doables: Map<string, Doable>,
): Promise<AllowProgram[]> {
  const examined = paths.map((path) => examine(path, rules, profiles));
  const opened = examined.filter(({ doable }) => doable.some(opens)).map(({ path }) => path);
  const identities = await identify(host, opened, cache, AbortSignal.timeout(ASK_MS));
  return examined.map(({ doable, ...program }) => {
    const identity = identities.get(program.path.toLowerCase()) ?? null;
    const actions = numbered(
      doable.filter((action) => !opens(action) || (identity !== null && mayBeOpened(identity))),
      doables,
    );
    return { ...program, actions, identity };
  });
}

/** Actions with the numbers by which the page names them. */
function numbered(doable: readonly Doable[], doables: Map<string, Doable>): AllowAction[] {
  return doable.map((action) => {
    const id = `action-${doables.size + 1}`;
    doables.set(id, action);
    return { id, ...action.shown };
  });
}

function exclusionOf(path: string, managed: boolean, doables: Map<string, Doable>): AllowList['exclusion'] {
  return { path, managed, action: managed ? null : (numbered([excludeAction(path)], doables)[0] ?? null) };
}

/** Does it let a program through that was stopped? */
function opens({ shown }: Doable): boolean {
  return shown.kind === 'allow' || shown.kind === 'disable';
}

function examine(path: string, all: readonly FirewallRule[], profiles: readonly FirewallProfile[]): Examined {
  const rules = all.filter((rule) => concerns(rule, path)).slice(0, MOST_RULES);
  const active = rules.filter((rule) => rule.active && rule.direction === 'out');
  const allowed = active.some(({ action }) => action === 'allow');
  const closed = allowed ? [] : profiles.filter(({ enabled, outbound }) => enabled && outbound === 'block');
  // Where a policy makes the rules of this computer void, one more would be void too.
  const openable = closed.filter(({ localRules }) => localRules).map(({ profile }) => profile);
  return {
    path,
    rules: rules.map(({ id, name, direction, action, active: on, profiles: where, store }) => ({
      id,
      name,
      direction,
      action,
      active: on,
      profiles: [...where].slice(0, 16),
      store,
    })),
    blocked: closed.length > 0 || active.some(({ action }) => action === 'block'),
    doable: actionsFor(path, rules, openable, all),
  };
}
