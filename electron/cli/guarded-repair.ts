import { setTimeout as sleep } from 'node:timers/promises';
import type { Text, TextOver } from '../../shared/domain/text.ts';
import { confirmationOf, type Guarded, isDue } from '../../shared/repair/guarded.ts';
import { planOf, repairOf, verificationOf } from '../../shared/report/repair-parts.ts';
import { toReport } from '../../shared/report/to-report.ts';
import { endGuarded } from '../engine/repair/end-guarded.ts';
import { openPlaces } from '../engine/repair/places/places.ts';
import { planGuarded } from '../engine/repair/plan-guarded.ts';
import { listChangeSets } from '../engine/repair/undo.ts';
import type { Host } from '../host/host.ts';
import { applyPlan } from './apply-plan.ts';
import { describePlan, describeRepair } from './describe-plan.ts';
import { EXIT } from './exit-codes.ts';
import { openMachine } from './open-machine.ts';
import { printJson } from './print-json.ts';
import { repairStateOf } from './state-folder-of.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

interface Options {
  readonly guarded: Guarded;
  readonly for?: number;
  readonly typed?: string;
  readonly wait: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const WORDS = {
  howLong: {
    'zh-CN': '请用 --for 说明要关闭几分钟',
    en: 'say with --for how many minutes it is to last',
  },
  'in-force': { 'zh-CN': '本来就是关着的，没有改动。', en: 'It is switched off already; nothing was changed.' },
  unsupported: { 'zh-CN': '这里的设置没有办法自动修改。', en: 'It cannot be changed from here.' },
  notTyped: { 'zh-CN': '没有输入确认的文字，什么都没有改。', en: 'The words were not typed; nothing was changed.' },
  waiting: {
    'zh-CN': '这个窗口开着，到时间就自动恢复；按 Ctrl-C 马上恢复。窗口被关掉的话，gomod-doctor 下一次启动时恢复。',
    en: 'Leave this window open: it is taken back when the time is over, or at once by Ctrl-C. If the window is closed, the next start of gomod-doctor takes it back.',
  },
  notWaiting: {
    'zh-CN': '没有程序在等：到时间以后，gomod-doctor 下一次启动时恢复；现在就恢复用 undo --last。',
    en: 'Nothing waits for it: the first start of gomod-doctor after that time takes it back, or undo --last does at once.',
  },
  over: { 'zh-CN': '已恢复：校验数据库重新打开。', en: 'Taken back: modules are verified again.' },
  notOver: {
    'zh-CN': '没有恢复成，请运行 gomod-doctor undo --last。',
    en: 'It could not be taken back: run gomod-doctor undo --last.',
  },
} satisfies Readonly<Record<string, Text>>;

const typeThis: TextOver<{ words: string }> = {
  'zh-CN': ({ words }) => `清楚风险、确实要这样做的话，请输入 ${words}：`,
  en: ({ words }) => `If you know the risk and insist, type ${words}: `,
};

/** `repair --guarded`: shows risk and change, wants it typed, does it, and stays to take it back. Returns the exit code. */
export async function repairGuarded(options: Options, terminal: Terminal): Promise<number> {
  const { language, signal } = terminal;
  const { guarded, for: minutes } = options;
  if (minutes === undefined) throw new UsageError(WORDS.howLong[language]);
  const state = repairStateOf(terminal);
  const host = await openMachine(terminal);
  const places = openPlaces(host);
  const words = confirmationOf(guarded);
  const planned = await planGuarded('plan-1', { guarded, minutes, typed: words }, host, places, signal);
  if ('refused' in planned) {
    terminal.say(`${WORDS[planned.refused][language]}\n`);
    return EXIT.notApplied;
  }
  const { made, diagnosed } = planned;
  const chosen = made.plan.items.map(({ id }) => id);
  terminal.say(describePlan(made.plan, chosen, language));
  if (options.dryRun) return EXIT.healthy;
  const asked = options.typed === undefined && terminal.interactive;
  const typed = asked ? (await terminal.ask(typeThis[language]({ words }))).trim() : options.typed;
  if (typed !== words) {
    terminal.say(`${WORDS.notTyped[language]}\n`);
    return EXIT.notApplied;
  }
  const { result, after } = await applyPlan(made, chosen, diagnosed, places, terminal);
  terminal.say(describeRepair(result, language));
  if (options.json) {
    const verification = result.verification ? verificationOf(result.verification) : undefined;
    const parts = {
      plan: planOf(made.plan),
      repair: repairOf(made.plan, result),
      ...(verification ? { verification } : {}),
    };
    const report = toReport(after ?? diagnosed.result, language, false, parts);
    await printJson(terminal, report, 2);
  }
  if (!result.items.every(({ outcome }) => outcome === 'fixed')) return EXIT.notApplied;
  if (options.wait) return stay(state, result.id, host, terminal);
  terminal.say(`${WORDS.notWaiting[language]}\n`);
  return EXIT.healthy;
}

const LOOK_AGAIN_MS = 1000;

/** Stays until the time is over or the person stops it, and takes the change back. */
async function stay(state: string | null, id: string | null, host: Host, terminal: Terminal): Promise<number> {
  const { language, signal } = terminal;
  const mine = (await listChangeSets(state)).sets.find((set) => set.id === id);
  if (!mine?.until) return EXIT.healthy;
  terminal.say(`${WORDS.waiting[language]}\n`);
  while (!signal.aborted && !isDue(mine, host.wallClock()))
    await sleep(LOOK_AGAIN_MS, undefined, { signal }).catch(() => undefined);
  const places = async () => openPlaces(host);
  const { failed } = await endGuarded(state, places, Date.parse(mine.until));
  terminal.say(`${WORDS[failed.length > 0 ? 'notOver' : 'over'][language]}\n`);
  return failed.length > 0 ? EXIT.broken : EXIT.healthy;
}
