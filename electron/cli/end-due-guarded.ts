import type { Text } from '../../shared/domain/text.ts';
import { endGuarded } from '../engine/repair/end-guarded.ts';
import { openPlaces } from '../engine/repair/places/places.ts';
import { openMachine } from './open-machine.ts';
import { repairStateOf } from './state-folder-of.ts';
import type { Terminal } from './terminal.ts';

const WORDS = {
  ended: {
    'zh-CN': '暂时关闭的保护到时间了，已经恢复。',
    en: 'A protection was switched off for a while; the time is over, and it is on again.',
  },
  failed: {
    'zh-CN': '暂时关闭的保护到时间了，但没有恢复成。请运行 gomod-doctor undo --list 查看。',
    en: 'A protection was switched off for a while; the time is over, but it could not be switched on. See gomod-doctor undo --list.',
  },
} satisfies Readonly<Record<string, Text>>;

/** The first thing of every command: takes back what is guarded and whose time is over, and says so. */
export async function endDueGuarded(terminal: Terminal): Promise<void> {
  // A recorded machine has nothing that could be taken back.
  if (terminal.environment['GMD_HOST'] !== undefined) return;
  const places = async () => openPlaces(await openMachine(terminal));
  const { ended, failed } = await endGuarded(repairStateOf(terminal), places, Date.now());
  if (ended.length > 0) terminal.say(`${WORDS.ended[terminal.language]}\n`);
  if (failed.length > 0) terminal.say(`${WORDS.failed[terminal.language]}\n`);
}
