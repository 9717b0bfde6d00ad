import type { Text } from '../../shared/domain/text.ts';
import { PUBLIC_MIRRORS, publicMirrorOf } from '../../shared/mirrors/catalogue.ts';
import { choiceOf } from '../../shared/mirrors/choose-mirrors.ts';
import type { MirrorsReport } from '../../shared/mirrors/mirror-report.ts';
import { shellIn, terminalCommand } from '../../shared/repair/shell-words.ts';
import type { Wish } from '../../shared/repair/wish-edits.ts';
import { mirrorSentence } from '../../shared/text/mirror-words.ts';
import { wishesOf } from '../engine/mirrors/mirror-service.ts';
import { openPlaces } from '../engine/repair/places/places.ts';
import { planWishes } from '../engine/repair/plan-wishes.ts';
import type { Host } from '../host/host.ts';
import { applyPlan } from './apply-plan.ts';
import { describePlan, describeRepair } from './describe-plan.ts';
import { EXIT, exitCodeForUnsolved } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';
import { plain } from './text-columns.ts';
import { UsageError } from './usage-error.ts';

/** Where a chosen mirror is to count. */
export const SWITCH_SCOPES = ['terminal', 'user', 'machine'] as const;

export type SwitchScope = (typeof SWITCH_SCOPES)[number];

const WORDS = {
  unknown: { 'zh-CN': '没有比较过这个镜像', en: 'this mirror was not compared' },
  known: { 'zh-CN': '可选', en: 'known are' },
  notRight: { 'zh-CN': '没有切换，这个镜像现在不能用', en: 'Not switched: this mirror cannot be used now' },
  already: { 'zh-CN': '已经在用，没有改动。', en: 'In use already; nothing was changed.' },
  'would-break': {
    'zh-CN': '现在能下载；用 go 试过，换成它反而下载不了，所以没有切换。',
    en: 'Downloads work now; tried with it, go could not download, so nothing was switched.',
  },
  unsupported: {
    'zh-CN': '这里的设置没有办法自动修改，请运行',
    en: 'It cannot be changed from here; please run',
  },
} as const satisfies Readonly<Record<string, Text>>;

export interface SwitchRequest {
  /** Id or address of a mirror, or `auto` for the recommended list. */
  readonly name: string;
  readonly scope: SwitchScope;
}

/** Uses a mirror of a finished comparison; returns the exit code. For a terminal it prints the command, since no program can do it. */
export async function switchMirror(
  { name, scope }: SwitchRequest,
  report: MirrorsReport,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const { language } = terminal;
  const url = name === 'auto' ? undefined : urlOf(name, report, terminal);
  const choice = choiceOf(report, host.platform === 'windows', url);
  const wishes = wishesOf(choice, url);
  if (!wishes) {
    const mirror = report.mirrors.find((m) => m.url === url);
    const why = mirror ? mirrorSentence(mirror, language) : '';
    terminal.say(`${WORDS.notRight[language]}${why === '' ? '' : ` (${plain(why)})`}\n`);
    return EXIT.broken;
  }
  if (scope === 'terminal') {
    const shell = shellIn(host, terminal.environment);
    await terminal.data(`${wishes.map(({ name: key, value }) => terminalCommand(shell, key, value)).join('\n')}\n`);
    return EXIT.healthy;
  }
  if (choice.inUse && url === undefined) {
    terminal.say(`${WORDS.already[language]}\n`);
    return EXIT.healthy;
  }
  return apply(wishes, scope, host, terminal);
}

async function apply(
  wishes: readonly Wish[],
  scope: 'user' | 'machine',
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const { language, signal } = terminal;
  const places = openPlaces(host);
  const planned = await planWishes({ id: 'plan-1', wishes, scope }, host, places, signal);
  if ('refused' in planned) {
    terminal.say(`${WORDS[planned.refused][language]}\n`);
    return EXIT.broken;
  }
  const { made, diagnosed } = planned;
  const items = made.plan.items.map(({ id }) => id);
  terminal.say(describePlan(made.plan, items, language));
  const { result } = await applyPlan(made, items, diagnosed, places, terminal);
  terminal.say(describeRepair(result, language));
  return result.solved ? EXIT.healthy : exitCodeForUnsolved(result);
}

/** @throws UsageError for a name that was not compared. */
function urlOf(name: string, { mirrors }: MirrorsReport, { language }: Terminal): string {
  const known = PUBLIC_MIRRORS.find(({ id }) => id === name)?.url ?? publicMirrorOf(name)?.url ?? name;
  const found = mirrors.find(({ url }) => url === known.replace(/\/+$/u, ''));
  if (found) return found.url;
  const ids = PUBLIC_MIRRORS.map(({ id }) => id).join(', ');
  throw new UsageError(`${WORDS.unknown[language]}: ${plain(name)} (${WORDS.known[language]} auto, ${ids})`);
}
