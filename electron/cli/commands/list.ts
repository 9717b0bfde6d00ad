import { Argument, Command } from 'commander';
import { causes } from '../../../shared/diagnosis/causes.gen.ts';
import type { Language } from '../../../shared/domain/text.ts';
import { CHARTS } from '../../../shared/flow/charts/charts.ts';
import { CONTRACT_CODES, codeMeaning } from '../../../shared/text/code-meanings.ts';
import { probes } from '../../engine/probes.gen.ts';
import { EXIT } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

type Kind = 'probes' | 'causes' | 'flows';

interface Row {
  readonly id: string;
  readonly title: string;
  /** For causes: found by probing, or recognised in error texts only. */
  readonly found?: 'probing' | 'text';
}

/** `list`: what there is. */
export function listCommand(terminal: () => Terminal, done: (exitCode: number) => void): Command {
  return new Command('list')
    .description('list what there is')
    .addArgument(new Argument('<kind>').choices(['probes', 'causes', 'flows']))
    .option('--json', 'print one JSON document')
    .action(async (kind: Kind, { json }: { json?: boolean }) => {
      const out = terminal();
      const list = rows(kind, out.language);
      await out.data(json ? `${JSON.stringify(list, null, 2)}\n` : list.map((r) => `${r.id}\t${r.title}\n`).join(''));
      done(EXIT.healthy);
    });
}

function rows(kind: Kind, language: Language): readonly Row[] {
  if (kind === 'probes') return Object.entries(probes).map(([id, probe]) => ({ id, title: probe.title[language] }));
  if (kind === 'flows') return CHARTS.map((chart) => ({ id: chart.id, title: chart.title[language] }));
  return CONTRACT_CODES.map((id) => ({
    id,
    title: codeMeaning(id, '', language).headline,
    found: Object.hasOwn(causes, id) ? 'probing' : 'text',
  }));
}
