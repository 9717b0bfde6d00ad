import { Argument, Command } from 'commander';
import { causes } from '../../../shared/diagnosis/causes.gen.ts';
import { renderCause } from '../../../shared/diagnosis/render-cause.ts';
import type { SessionResult } from '../../../shared/domain/session.ts';
import type { Language } from '../../../shared/domain/text.ts';
import { CHARTS } from '../../../shared/flow/charts/charts.ts';
import type { AnyRemedy } from '../../../shared/repair/define-remedy.ts';
import { remedies } from '../../../shared/repair/remedies.gen.ts';
import { CONTRACT_CODES, codeMeaning } from '../../../shared/text/code-meanings.ts';
import { unreadableRun } from '../../../shared/text/history-notes.ts';
import { VERDICT_LABELS } from '../../../shared/text/labels.ts';
import { readHistory } from '../../engine/history/read-runs.ts';
import { probes } from '../../engine/probes.gen.ts';
import { EXIT } from '../exit-codes.ts';
import { stateFolderOf } from '../state-folder-of.ts';
import type { Terminal } from '../terminal.ts';
import { plain } from '../text-columns.ts';

const KINDS = ['probes', 'causes', 'remedies', 'flows', 'runs'] as const;
type Kind = (typeof KINDS)[number];

interface Row {
  readonly id: string;
  readonly title: string;
  /** For causes: found by probing, or recognised in error texts only. */
  readonly found?: 'probing' | 'text';
  /** For remedies. */
  readonly risk?: string;
  readonly elevation?: string;
  readonly fixes?: readonly string[];
  /** For runs in history, the last one first. */
  readonly startedAt?: string;
  readonly verdict?: string;
}

/** `list`: what there is. */
export function listCommand(terminal: () => Terminal, done: (exitCode: number) => void): Command {
  return new Command('list')
    .addArgument(new Argument('<kind>').choices(KINDS))
    .option('--json')
    .action(async (kind: Kind, { json }: { json?: boolean }) => {
      const out = terminal();
      const list = kind === 'runs' ? await runRows(out) : rows(kind, out.language);
      await out.data(json ? `${JSON.stringify(list, null, 2)}\n` : list.map((r) => `${r.id}\t${r.title}\n`).join(''));
      done(EXIT.healthy);
    });
}

async function runRows(terminal: Terminal): Promise<readonly Row[]> {
  const { runs, unreadable } = await readHistory(stateFolderOf(terminal));
  for (const problem of unreadable) terminal.say(`${plain(unreadableRun(problem, terminal.language))}\n`);
  return runs.map(({ result }) => ({
    id: result.id,
    title: plain(runTitle(result, terminal.language)),
    startedAt: result.startedAt,
    verdict: result.verdict,
  }));
}

/** The verdict, and the first cause where there is one. */
function runTitle({ verdict, causes: [first] }: SessionResult, language: Language): string {
  const label = VERDICT_LABELS[verdict][language];
  return first ? `${label} · ${renderCause(first, language).headline} · ${first.subject}` : label;
}

function rows(kind: Exclude<Kind, 'runs'>, language: Language): readonly Row[] {
  if (kind === 'probes') return Object.entries(probes).map(([id, probe]) => ({ id, title: probe.title[language] }));
  if (kind === 'remedies') return remedyRows(language);
  if (kind === 'flows') return CHARTS.map((chart) => ({ id: chart.id, title: chart.title[language] }));
  return CONTRACT_CODES.map((id) => ({
    id,
    title: codeMeaning(id, '', language).headline,
    found: Object.hasOwn(causes, id) ? 'probing' : 'text',
  }));
}

function remedyRows(language: Language): readonly Row[] {
  const registry: Readonly<Record<string, AnyRemedy>> = remedies;
  return Object.entries(registry).map(([id, { risk, fixes, elevation = 'none', name }]) => ({
    id,
    title: name[language],
    risk,
    elevation,
    fixes,
  }));
}
