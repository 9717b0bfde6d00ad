import type { Evidence } from '../../domain/evidence.ts';
import type { SessionResult } from '../../domain/session.ts';
import type { Language } from '../../domain/text.ts';
import { printable } from '../../report/printable.ts';
import type { RenderCause } from '../cause-text.ts';
import { chat } from './diagnosis.ts';
import { CERTAINTY_WORDS } from './outcome-words.ts';

/** Everything else of a cause's evidence is in the full report. */
const COMMANDS_PER_CAUSE = 2;

function commandsOf(ids: readonly string[], evidence: readonly Evidence[]): readonly string[] {
  const commands = ids.flatMap((id) => evidence.find((item) => item.id === id)?.command || []);
  return [...new Set(commands)].slice(0, COMMANDS_PER_CAUSE);
}

/** A result as a short text for a chat: what is wrong, what to do, how to verify it, what a person wrote beside it. */
export function chatReport(result: SessionResult, renderCause: RenderCause, language: Language): string {
  const causes = result.causes.filter((cause) => !cause.advisory);
  const lines: string[] = [];
  causes.forEach((cause, index) => {
    const { headline, summary, advice } = renderCause(cause, language);
    const certainty = CERTAINTY_WORDS[cause.certainty][language];
    lines.push(chat.cause[language]({ index: index + 1, headline, certainty }), `  ${summary}`);
    const says = cause.goMessagePredicted ? chat.willPrint : chat.prints;
    if (cause.goMessage) lines.push(`  ${says[language]}${cause.goMessage}`);
    if (advice) lines.push(`  ${chat.advice[language]}${advice}`);
    for (const command of commandsOf(cause.evidence, result.evidence)) {
      lines.push(`  ${chat.verify[language]}${command}`);
    }
  });
  if (causes.length === 0) {
    lines.push((result.verdict === 'incomplete' ? chat.incomplete : chat.healthy)[language]);
  }
  if (result.note) lines.push(`${chat.note[language]}${printable(result.note).trim()}`);
  const { go, os } = result.host;
  lines.push(chat.footer[language]({ version: result.tool.version, go: go ? go.version : chat.noGo[language], os }));
  return `${lines.join('\n')}\n`;
}
