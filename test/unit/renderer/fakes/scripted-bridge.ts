import type { StoredRun } from '../../../../electron/engine/history/stored-run.ts';
import { reportText } from '../../../../electron/engine/report-file.ts';
import type { DoctorBridge } from '../../../../renderer/bridge.ts';
import type { FailureWord } from '../../../../shared/domain/failure.ts';
import type { RepairPlan } from '../../../../shared/domain/repair.ts';
import type { RepairEvent } from '../../../../shared/domain/repair-session.ts';
import type { SessionEvent, SessionResult } from '../../../../shared/domain/session.ts';
import type { UndoList, UndoResult } from '../../../../shared/domain/undo.ts';
import type { CallFailure, Reply } from '../../../../shared/ipc/failure.ts';
import type { HistoryList, RunSummary } from '../../../../shared/ipc/history-shape.ts';
import type { Preferences } from '../../../../shared/ipc/preference-values.ts';
import type {
  AppInfo,
  CheckDied,
  ChosenProject,
  ExplainMatch,
  RepairDied,
} from '../../../../shared/ipc/renderer-api.ts';
import type { ReportFormat, ReportText } from '../../../../shared/ipc/report-shape.ts';
import type { MirrorsEvent } from '../../../../shared/mirrors/mirrors-session.ts';
import type { GuardedRequest } from '../../../../shared/repair/guarded.ts';
import type { AllowList, AllowResult } from '../../../../shared/windows/allow-list.ts';
import { done } from './done.ts';
import { emptyAllowList } from './empty-allow-list.ts';
import { Listeners } from './listeners.ts';
import { ScriptedMirrors } from './scripted-mirrors.ts';
import { ScriptedUpdates } from './scripted-updates.ts';

/** The other side of the boundary, played by a test: it records what was asked and says what it is told to say. */
export class ScriptedBridge implements DoctorBridge {
  readonly asked: string[] = [];
  readonly copied: string[] = [];
  info: AppInfo = {
    version: '0.1.0',
    electron: '45.4.1',
    platform: 'win32',
    locale: 'zh-CN',
    language: 'zh-CN',
    theme: 'system',
    startCheck: false,
  };
  matches: ExplainMatch[] = [];
  /** What history holds, the latest first. */
  runs: SessionResult[] = [];
  unkept: FailureWord | null = null;
  unreadable: HistoryList['unreadable'] = [];
  saved: { path: string | null; failure: FailureWord | null } = { path: 'C:\\报告.html', failure: null };
  /** Name of the next run. */
  runId = 'run';
  /** What the next start is refused with. */
  refusal: CallFailure | null = null;
  chosen: { id: `project-${number}`; name: string; path: string } | null = {
    id: 'project-1',
    name: 'shop',
    path: 'C:\\Users\\zhang\\代码\\100% & more\\shop',
  };

  allowList: AllowList = emptyAllowList;
  allowResult: AllowResult = { outcome: 'done' };
  plan: RepairPlan = { id: 'plan-1', run: 'run', items: [], manual: [] };
  /** Null: the person closes the window that asks for it. */
  planWithAccount: RepairPlan | null = null;
  undoList: UndoList = { sets: [], journal: 'sound' };
  undone: UndoResult = { done: true, changes: [] };

  readonly #repairEvents = new Listeners<RepairEvent[]>();
  readonly #repairDied = new Listeners<RepairDied>();
  readonly #toolEvents = new Listeners<SessionEvent[]>();
  readonly #toolDied = new Listeners<CheckDied>();
  readonly #dropped = new Listeners<ChosenProject | null>();
  readonly #events = new Listeners<SessionEvent[]>();
  readonly #died = new Listeners<CheckDied>();
  readonly #preferences = new Listeners<Preferences>();

  summaries(): RunSummary[] {
    return this.runs.map(({ id, startedAt, durationMs, verdict, causes }, index) => ({
      id,
      startedAt,
      durationMs,
      verdict,
      causes: causes.filter(({ advisory }) => !advisory),
      ...(index === 0 && this.unkept ? { unkept: this.unkept } : {}),
    }));
  }

  /** Tells one batch of events; a result goes into history, as in the engine. */
  tell(events: readonly SessionEvent[]): void {
    for (const event of events) if (event.type === 'result') this.runs = [event.result, ...this.runs];
    this.#events.tell([...events]);
  }

  /** Tells several batches, one after the other. */
  tellAll(batches: readonly (readonly SessionEvent[])[]): void {
    for (const batch of batches) this.tell(batch);
  }

  /** Tells one batch of events of a repair. */
  tellRepair(events: readonly RepairEvent[]): void {
    this.#repairEvents.tell([...events]);
  }

  /** Tells events of a tool's own run. */
  tellTool(events: readonly SessionEvent[]): void {
    this.#toolEvents.tell([...events]);
  }

  /** A folder is dropped on the window; null for something else. */
  drop(project: ChosenProject | null): void {
    this.#dropped.tell(project);
  }

  dieInTool(reason: CheckDied['reason']): void {
    this.#toolDied.tell({ reason });
  }

  dieInRepair(reason: RepairDied['reason']): void {
    this.#repairDied.tell({ reason });
  }

  /** Tells one batch of events of a comparison of mirrors. */
  tellMirrors(events: readonly MirrorsEvent[]): void {
    this.mirrors.events.tell([...events]);
  }

  dieComparing(reason: RepairDied['reason']): void {
    this.mirrors.died.tell({ reason });
  }

  die(reason: CheckDied['reason']): void {
    this.#died.tell({ reason });
  }

  changePreferences(preferences: Preferences): void {
    this.#preferences.tell(preferences);
  }

  readonly app = { info: () => done(this.info) };

  readonly preferences = {
    set: (change: Partial<Preferences> = {}) => {
      this.info = { ...this.info, ...change };
      this.asked.push(`preferences.set ${JSON.stringify(change)}`);
      return done({ language: this.info.language, theme: this.info.theme, ...change });
    },
    onChanged: (listener: (value: Preferences) => void) => this.#preferences.add(listener),
  };

  readonly updates = new ScriptedUpdates(this.asked);

  readonly project = {
    choose: () => done(this.chosen),
    onDropped: (listener: (value: ChosenProject | null) => void) => this.#dropped.add(listener),
  };

  readonly check = {
    start: (request: { project?: string } = {}): Promise<Reply<{ id: string }>> => {
      this.asked.push(`check.start ${JSON.stringify(request)}`);
      const { refusal } = this;
      return refusal ? Promise.resolve({ ok: false, failure: refusal }) : done({ id: this.runId });
    },
    cancel: () => {
      this.asked.push('check.cancel');
      return done({});
    },
    onEvents: (listener: (value: SessionEvent[]) => void) => this.#events.add(listener),
    onDied: (listener: (value: CheckDied) => void) => this.#died.add(listener),
  };

  readonly repair = {
    plan: () => {
      this.asked.push('repair.plan');
      return done(this.plan);
    },
    openTerminal: ({ item }: { item: string | null }) => {
      this.asked.push(`repair.openTerminal ${item}`);
      return done({ opened: item !== null });
    },
    account: ({ host }: { host: string }) => {
      this.asked.push(`repair.account ${host}`);
      return done(this.planWithAccount);
    },
    apply: (request: { plan: string; items: string[] }) => {
      this.asked.push(`repair.apply ${request.items.join(' ')}`);
      return done({ id: 'repair' });
    },
    cancel: () => {
      this.asked.push('repair.cancel');
      return done({});
    },
    onEvents: (listener: (value: RepairEvent[]) => void) => this.#repairEvents.add(listener),
    onDied: (listener: (value: RepairDied) => void) => this.#repairDied.add(listener),
  };

  readonly guards = {
    read: () => {
      this.asked.push('guards.read');
      return done(this.allowList);
    },
    pick: () => {
      this.asked.push('guards.pick');
      return done(this.allowList);
    },
    open: ({ product }: { product: string }) => {
      this.asked.push(`guards.open ${product}`);
      return done({ opened: product === 'huorong' });
    },
    apply: ({ action }: { action: string }) => {
      this.asked.push(`guards.apply ${action}`);
      return done(this.allowResult);
    },
  };
  readonly mirrors = new ScriptedMirrors(this.asked, () => this.plan);

  readonly guarded = {
    plan: ({ guarded, minutes, typed }: GuardedRequest) => {
      this.asked.push(`guarded.plan ${guarded} ${minutes} ${typed}`);
      return done(this.plan);
    },
  };
  readonly settings = {
    plan: ({ name, value }: { name: string; value: string | null }) => {
      this.asked.push(`settings.plan ${name} ${value}`);
      return done(this.plan);
    },
  };

  readonly undo = {
    list: () => done(this.undoList),
    apply: (request: { set: string; onConflict?: 'keep' | 'restore' }) => {
      this.asked.push(`undo.apply ${JSON.stringify(request)}`);
      return done(this.undone);
    },
    keep: ({ set }: { set: string }) => {
      this.asked.push(`undo.keep ${set}`);
      return done(this.undoList);
    },
  };

  readonly history = {
    list: (): Promise<Reply<HistoryList>> =>
      done({
        folder: 'C:\\Users\\zhang\\AppData\\Local\\gomod-doctor',
        bytes: 4096 * this.runs.length,
        runs: this.summaries(),
        unreadable: this.unreadable,
      }),
    open: ({ run }: { run: string }) => done(this.runs.find(({ id }) => id === run) ?? null),
    note: ({ run, note }: { run: string; note: string }) => {
      this.asked.push(`history.note ${run} ${note}`);
      return done({ failure: null });
    },
    clear: () => {
      this.runs = [];
      return done({});
    },
    showFolder: () => done({}),
  };

  readonly report = {
    text: ({ run, format, redact }: { run: string; format: ReportText; redact: boolean }) => {
      const result = this.runs.find(({ id }) => id === run);
      if (!result)
        return Promise.resolve({ ok: false, failure: { code: 'unknown-run', operation: 'report.text' } } as const);
      const { language } = this.info;
      const identity = { users: ['zhang'], homes: ['C:\\Users\\zhang'], computers: [], domains: [] };
      const stored: StoredRun = { format: 'gomod-doctor/run', version: 1, identity, result };
      return done({ text: reportText(stored, { format, language, redact }) });
    },
    save: (order: { run: string; format: ReportFormat; redact: boolean }) => {
      this.asked.push(`report.save ${JSON.stringify(order)}`);
      return done(this.saved);
    },
  };

  readonly tool = {
    start: (order: { tool: string; text?: string }): Promise<Reply<{ id: string }>> => {
      this.asked.push(`tool.start ${JSON.stringify(order)}`);
      const { refusal } = this;
      return refusal ? Promise.resolve({ ok: false, failure: refusal }) : done({ id: 'tool' });
    },
    cancel: () => {
      this.asked.push('tool.cancel');
      return done({});
    },
    onEvents: (listener: (value: SessionEvent[]) => void) => this.#toolEvents.add(listener),
    onDied: (listener: (value: CheckDied) => void) => this.#toolDied.add(listener),
  };

  readonly explain = { text: () => done(this.matches) };
  readonly link = { open: () => done({}) };

  readonly clipboard = {
    write: ({ text }: { text: string }) => {
      this.copied.push(text);
      return done({});
    },
  };
}
