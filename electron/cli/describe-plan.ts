import type { Change, PlanItem, RepairPlan } from '../../shared/domain/repair.ts';
import type { RepairResult } from '../../shared/domain/repair-session.ts';
import type { Language } from '../../shared/domain/text.ts';
import { renderManual } from '../../shared/repair/render-manual.ts';
import { renderRemedy } from '../../shared/repair/render-remedy.ts';
import {
  BROKEN_OFF_WORDS,
  REPAIR_FAILURE_WORDS,
  REPAIR_OUTCOME_WORDS,
  RISK_WORDS,
  SCOPE_WORDS,
  TOGETHER_WORDS,
} from '../../shared/text/repair-words.ts';
import { withAccount, repairCommandWords as words } from './repair-words.ts';
import { plain } from './text-columns.ts';

/** The plan in words: each item with before and after and the command to the same effect, then what is left to people. */
export function describePlan(plan: RepairPlan, chosen: readonly string[], language: Language): string {
  const items = plan.items.map((item) => describeItem(item, chosen.includes(item.id), plan, language));
  const manual = plan.manual.map((step) =>
    step.kind === 'this-terminal'
      ? `! ${words.inTerminal[language]}: ${plain(step.command ?? '')}`
      : [
          `! ${words.byHand[language]}: ${plain(renderManual(step.cause, language).request)}`,
          ...(step.command === undefined ? [] : [`  ${words.asAdmin[language]}: ${plain(step.command)}`]),
          ...(step.account === undefined ? [] : [`  ${withAccount[language](step.account)}`]),
        ].join('\n'),
  );
  const head = items.length > 0 ? words.plan[language] : words.nothing[language];
  return `\n${[head, ...items, ...manual].join('\n\n')}\n`;
}

function describeItem(item: PlanItem, chosen: boolean, { items }: RepairPlan, language: Language): string {
  const { title, detail } = renderRemedy(item, language);
  const together = items
    .filter(({ id }) => item.together?.includes(id))
    .map((other) => renderRemedy(other, language).title);
  const marks = [
    item.remedy,
    SCOPE_WORDS[item.scope][language],
    RISK_WORDS[item.risk][language],
    ...(item.elevation === 'admin' ? [words.admin[language]] : []),
    ...(chosen ? [] : [words.notChosen[language]]),
  ];
  const lines = [
    `${chosen ? '✓' : '–'} ${plain(title)}  [${marks.join(' · ')}]`,
    ...(detail === '' ? [] : [`  ${plain(detail)}`]),
    ...(together.length === 0 ? [] : [`  ${plain(TOGETHER_WORDS[language]({ titles: together }))}`]),
    ...item.changes.flatMap((change) => describeChange(change, language)),
    `  ${words.typed[language]}: ${plain(item.command.replaceAll('\n', ' ; '))}`,
  ];
  return lines.join('\n');
}

function describeChange({ what, before, after }: Change, language: Language): readonly string[] {
  const shown = (text: string | null) => (text === null ? words.unset[language] : plain(text.split('\n', 1)[0] ?? ''));
  return [`  ${plain(what)}`, `    - ${shown(before)}`, `    + ${shown(after)}`];
}

/** What became of each chosen item, and of the whole. */
export function describeRepair({ items, solved, newTerminal, id }: RepairResult, language: Language): string {
  const lines = items.map(({ remedy, outcome, failure }) => {
    const why = failure === undefined ? '' : ` ${REPAIR_FAILURE_WORDS[failure][language]}`;
    // Nothing was found out about what a person broke off.
    const broken = failure === 'cancelled' && (outcome === 'rolled-back' || outcome === 'not-fixed');
    const what = broken ? BROKEN_OFF_WORDS[outcome] : REPAIR_OUTCOME_WORDS[outcome];
    return `${outcome === 'fixed' ? '✓' : '✕'} ${remedy}: ${what[language]}${why}`;
  });
  const end = [
    words[solved ? 'solved' : 'notSolved'][language],
    ...(newTerminal ? [words.newTerminal[language]] : []),
    ...(id === null ? [] : [`${words.undoLater[language]} ${id}`]),
  ];
  return `\n${[...lines, ...end].join('\n')}\n`;
}
