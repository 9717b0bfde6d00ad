import { Argument, Command, Option } from 'commander';
import { ON_CONFLICT, type OnConflict, type UndoList, type UndoResult } from '../../../shared/domain/undo.ts';
import { renderRemedy } from '../../../shared/repair/render-remedy.ts';
import { CHANGE_SET_WORDS, REPAIR_FAILURE_WORDS } from '../../../shared/text/repair-words.ts';
import { repairsFolder } from '../../engine/repair/journal/journal-folder.ts';
import { openPlaces } from '../../engine/repair/places/places.ts';
import { keepChangeSet, listChangeSets, undoChangeSets } from '../../engine/repair/undo.ts';
import { EXIT, exitCodeForUndo } from '../exit-codes.ts';
import { openMachine } from '../open-machine.ts';
import { undoOutcomeWords, unknownSet, repairCommandWords as words } from '../repair-words.ts';
import { repairStateOf } from '../state-folder-of.ts';
import type { Terminal } from '../terminal.ts';
import { plain } from '../text-columns.ts';
import { UsageError } from '../usage-error.ts';

interface Options {
  readonly list?: boolean;
  readonly last?: boolean;
  readonly all?: boolean;
  readonly keep?: string;
  readonly onConflict?: OnConflict;
  readonly json?: boolean;
}

/** `undo`: puts back what repairs have changed. */
export function undoCommand(terminal: () => Terminal, done: (exitCode: number) => void): Command {
  return new Command('undo')
    .addArgument(new Argument('[id]'))
    .option('--list')
    .option('--last')
    .option('--all')
    .option('--keep <id>')
    .addOption(new Option('--on-conflict <choice>').choices(ON_CONFLICT))
    .option('--json')
    .action(async (id: string | undefined, options: Options) => done(await undo(id, options, terminal())));
}

async function undo(id: string | undefined, options: Options, terminal: Terminal): Promise<number> {
  const { language } = terminal;
  const asked = [id !== undefined, options.list, options.last, options.all, options.keep !== undefined];
  if (asked.filter(Boolean).length > 1) throw new UsageError(words.oneOf[language]);
  const state = repairStateOf(terminal);
  const list = await listChangeSets(state);
  if (options.list) return show(list, options, terminal);
  const places = openPlaces(await openMachine(terminal));
  const wanted = options.keep ?? id;
  if (wanted !== undefined && !list.sets.some((set) => set.id === wanted))
    throw new UsageError(unknownSet[language]({ id: wanted }));
  if (options.keep !== undefined) return show(await keepChangeSet(state, places, options.keep), options, terminal);
  const last = list.sets.find((set) => set.state !== 'undone')?.id;
  const set = options.all ? 'all' : (id ?? last);
  const { onConflict } = options;
  const result: UndoResult =
    set === undefined
      ? { done: true, changes: [] }
      : await undoChangeSets(state, places, { set, ...(onConflict ? { onConflict } : {}) });
  const code = await told(result, options, terminal);
  return list.journal === 'damaged' ? lost(state, code, terminal) : code;
}

/** Changes may stand that the journal no longer tells of: that is no success. */
function lost(state: string | null, code: number, terminal: Terminal): number {
  if (state !== null) terminal.say(`${words.journalLost[terminal.language]}\n${plain(repairsFolder(state))}\n`);
  return code === EXIT.healthy ? EXIT.broken : code;
}

async function show(list: UndoList, { json }: Options, terminal: Terminal): Promise<number> {
  const { language } = terminal;
  if (list.journal === 'damaged') terminal.say(`${words.journalDamaged[language]}\n`);
  else if (list.journal !== 'sound') terminal.say(`${words.journalUnusable[language]}\n`);
  else if (list.sets.length === 0 && !json) terminal.say(`${words.noSets[language]}\n`);
  const lines = list.sets.map(({ id, state, items }) => {
    const titles = items.map((item) => plain(renderRemedy(item, language).title));
    return `${id}\t${CHANGE_SET_WORDS[state][language]}\t${titles.join('; ')}\n`;
  });
  await terminal.data(json ? `${JSON.stringify(list, null, 2)}\n` : lines.join(''));
  return list.journal === 'sound' ? EXIT.healthy : EXIT.broken;
}

async function told(result: UndoResult, { json }: Options, terminal: Terminal): Promise<number> {
  const { language } = terminal;
  if (json) await terminal.data(`${JSON.stringify(result, null, 2)}\n`);
  const lines = result.changes.map(({ what, outcome, failure }) => {
    const why = outcome === 'failed' && failure ? ` ${REPAIR_FAILURE_WORDS[failure][language]}` : '';
    return `${plain(what)}: ${undoOutcomeWords[outcome][language]}${why}`;
  });
  const conflict = result.changes.some(({ outcome }) => outcome === 'conflict');
  const end = [
    ...(result.failure ? [REPAIR_FAILURE_WORDS[result.failure][language]] : []),
    ...(result.changes.length === 0 && !result.failure ? [words.noSets[language]] : []),
    ...(conflict ? [words.conflictHint[language]] : []),
  ];
  terminal.say(`${[...lines, ...end].join('\n')}\n`);
  return exitCodeForUndo(result);
}
