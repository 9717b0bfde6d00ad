import { failed, type Outcome, success } from '../../shared/domain/failure.ts';
import type { RepairPlan } from '../../shared/domain/repair.ts';
import type { RepairEvent } from '../../shared/domain/repair-session.ts';
import type { DiagnoseRequest } from '../../shared/domain/request.ts';
import type { SessionEvent } from '../../shared/domain/session.ts';
import type { OnConflict, UndoList, UndoResult } from '../../shared/domain/undo.ts';
import type { Handlers, ResultOf } from '../../shared/ipc/boundary.ts';
import { type EngineBoundary, engineBoundary, machineBoundary } from '../../shared/ipc/engine-boundary.ts';
import { CallError } from '../../shared/ipc/failure.ts';
import type { PortMessage } from '../../shared/ipc/port-message.ts';
import { createPeer } from '../../shared/ipc/port-peer.ts';
import type { MirrorsEvent } from '../../shared/mirrors/mirrors-session.ts';
import type { GuardedRequest } from '../../shared/repair/guarded.ts';
import type { GivenAccount } from '../../shared/repair/repair-context.ts';
import type { Wish } from '../../shared/repair/wish-edits.ts';
import { ActiveRun } from './active-run.ts';
import type { AllowListService } from './guards/allow-list-service.ts';
import type { MirrorService } from './mirrors/mirror-service.ts';

/** What only main can find out about this machine. */
export interface Machine {
  /** In PAC form. Failures: `unknown`. */
  resolveProxy(url: string): Promise<Outcome<string>>;
}

/** What the engine can do, free of processes and ports. */
export interface EngineServices {
  /** Runs a whole session; settles when nothing more will be told. */
  check(
    request: DiagnoseRequest,
    tell: (event: SessionEvent) => void,
    signal: AbortSignal,
    machine: Machine,
  ): Promise<unknown>;
  explain(text: string): ResultOf<EngineBoundary['explain.text']>;
  readonly repairs: RepairServices;
  /** Answers about finished runs. */
  readonly runs: RunHandlers;
  readonly mirrors: MirrorService;
  readonly allowList: AllowListService;
}

/** Repair and undo. Each throws a `CallError` where it cannot even begin. */
export interface RepairServices {
  plan(): Promise<RepairPlan>;
  /** Where an account of a host that the last plan named would be written. */
  accountFile(host: string): { readonly file: string };
  /** The plan with an account that was given, for a host that the last plan named. */
  withAccount(account: GivenAccount): Promise<RepairPlan>;
  /** Opens a terminal with the variables of an item, or without those that only this terminal holds. */
  openTerminal(request: { readonly plan: string; readonly item: string | null }): Promise<boolean>;
  apply(
    request: { readonly plan: string; readonly items: readonly string[] },
    tell: (event: RepairEvent) => void,
    signal: AbortSignal,
  ): Promise<unknown>;
  list(): Promise<UndoList>;
  undo(request: { readonly set: string; readonly onConflict?: OnConflict }): Promise<UndoResult>;
  keep(set: string): Promise<UndoList>;
  /** A plan about what a person wants, which can be applied like any other. */
  wish(wishes: readonly Wish[]): Promise<RepairPlan>;
  /** The same about what weakens a protection for a while. */
  guard(request: GuardedRequest): Promise<RepairPlan>;
}

/** The calls about finished runs; each names its run by id. */
export type RunHandlers = Pick<
  Handlers<EngineBoundary>,
  Extract<keyof EngineBoundary, `history.${string}` | `report.${string}`>
>;

/** Serves main's calls with the given services; returns what is to be called with each message from main. */
export function serveEngine(
  services: EngineServices,
  post: (message: PortMessage) => void,
  log: (line: string) => void,
): (message: unknown) => void {
  const { repairs } = services;
  const sessions = new ActiveRun<SessionEvent>({
    events: (run, events) => peer.emit('session.events', { run, events }),
    ended: (end) => peer.emit('session.ended', end),
  });
  const repairing = new ActiveRun<RepairEvent>({
    events: (run, events) => peer.emit('repair.events', { run, events }),
    ended: (end) => peer.emit('repair.ended', end),
  });
  const comparing = new ActiveRun<MirrorsEvent>({
    events: (run, events) => peer.emit('mirrors.events', { run, events }),
    ended: (end) => peer.emit('mirrors.ended', end),
  });
  const runs = [sessions, repairing, comparing];
  /** Looks and begins in one breath, so that of two questions at once the second finds the first one's work. */
  const whenIdle = async <T>(work: () => T): Promise<Awaited<T>> => {
    for (const run of runs) await run.settled();
    if (runs.some(({ busy }) => busy)) throw new CallError('busy');
    return await work();
  };

  const handlers: Handlers<EngineBoundary> = {
    'session.start': ({ run, request }) =>
      whenIdle(() => sessions.start(run, (tell, signal) => services.check(request, tell, signal, machine))),
    'session.cancel': ({ run }) => {
      sessions.cancel(run);
      return {};
    },
    'repair.plan': () => whenIdle(() => repairs.plan()),
    'repair.accountFile': ({ host }) => repairs.accountFile(host),
    'repair.account': (account) => whenIdle(() => repairs.withAccount(account)),
    'repair.openTerminal': async (request) => ({ opened: await repairs.openTerminal(request) }),
    'repair.start': ({ run, plan, items }) =>
      whenIdle(() => repairing.start(run, (tell, signal) => repairs.apply({ plan, items }, tell, signal))),
    'repair.cancel': ({ run }) => {
      repairing.cancel(run);
      return {};
    },
    // A check beside it would share the line with what is measured.
    'mirrors.start': ({ run, request }) =>
      whenIdle(() => comparing.start(run, (tell, signal) => services.mirrors.compare(request, tell, signal))),
    'mirrors.cancel': ({ run }) => {
      comparing.cancel(run);
      return {};
    },
    'mirrors.plan': ({ mirror }) => whenIdle(() => services.mirrors.plan(mirror)),
    'mirrors.known': () => services.mirrors.known(),
    'mirrors.add': ({ url }) => services.mirrors.add(url),
    'mirrors.forget': ({ url }) => services.mirrors.forget(url),
    'settings.plan': (wish) => whenIdle(() => repairs.wish([wish])),
    'guarded.plan': (request) => whenIdle(() => repairs.guard(request)),
    'guards.read': ({ picked }) => services.allowList.read(picked),
    'guards.apply': ({ action }) => whenIdle(() => services.allowList.apply(action)),
    'undo.list': () => repairs.list(),
    'undo.apply': (request) => whenIdle(() => repairs.undo(request)),
    'undo.keep': ({ set }) => whenIdle(() => repairs.keep(set)),
    'explain.text': ({ text }) => services.explain(text),
    ...services.runs,
  };

  const machine: Machine = {
    resolveProxy: async (url) => {
      const answer = await peer.ask('machine.resolveProxy', { url });
      return answer.ok ? success(answer.value.answer) : failed('unknown', answer.failure.code);
    },
  };

  const peer = createPeer({
    post,
    serves: engineBoundary,
    handlers,
    asks: machineBoundary,
    listeners: {},
    misbehaved: (detail) => log(`engine: dropped a message from main: ${detail}`),
  });
  return peer.receive;
}
