import { Command } from 'commander';
import { CHARTS } from '../../../shared/flow/charts/charts.ts';
import { toMermaid } from '../../../shared/flow/mermaid.ts';
import { EXIT } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { noSuchChart } from '../usage-words.ts';

/** `flow`: the flowcharts there are, or one of them. */
export function flowCommand(terminal: () => Terminal, done: (exitCode: number) => void): Command {
  return new Command('flow')
    .argument('[name]')
    .option('--mermaid')
    .action(async (name: string | undefined, { mermaid }: { mermaid?: boolean }) => {
      const out = terminal();
      const { language } = out;
      if (name === undefined) {
        for (const chart of CHARTS) await out.data(`${chart.id}\t${chart.question[language]}\n`);
        return done(EXIT.healthy);
      }
      const chart = CHARTS.find((c) => c.id === name);
      const charts = CHARTS.map(({ id }) => id).join(', ');
      if (!chart) throw new UsageError(noSuchChart[language]({ name, charts }));
      if (mermaid) await out.data(`${toMermaid(chart, language)}\n`);
      else
        for (const node of chart.nodes)
          await out.data(`${node.id}\t${node.title[language]}\t${node.question[language]}\n`);
      done(EXIT.healthy);
    });
}
