import type { RepairPlan } from '../domain/repair.ts';
import type { RepairResult, Verification } from '../domain/repair-session.ts';
import type { Report } from '../domain/report.ts';

/** What a report tells of a repair. */
export type RepairParts = Pick<Report, 'plan' | 'repair' | 'verification'>;

type Planned = NonNullable<Report['plan']>;
type Done = NonNullable<Report['repair']>;

/** The plan as the contract has it; what only a person can do in the terminal stands in it as `manual`. */
export function planOf({ items, manual }: RepairPlan): Planned {
  const steps = items.flatMap(({ remedy, fixes, scope, risk, elevation, command, changes }) =>
    fixes.map(({ code }) => ({ remedy, cause: code, scope, risk, elevation, command, changes: [...changes] })),
  );
  const terminal = manual.flatMap(({ kind, cause, command = '' }) =>
    kind === 'this-terminal' ? [{ ...MANUAL, cause: cause.code, command, changes: [] }] : [],
  );
  return [...steps, ...terminal];
}

/** What is shown as the remedy of a step that only a person can do. */
const MANUAL = { remedy: 'terminal/variable', scope: 'process', risk: 'manual', elevation: 'none' } as const;

/** What became of the plan. */
export function repairOf(plan: RepairPlan, { items, verification }: RepairResult): Done {
  const done = items.map(({ item: _item, changes, ...rest }) => ({ ...rest, changes: [...changes] }));
  const waits = plan.manual.filter(({ kind }) => kind === 'this-terminal');
  const works = verification !== null && verification.goRun?.exitCode === 0;
  const outcome = works ? ('needs-new-terminal' as const) : ('not-fixed' as const);
  return [...done, ...waits.map(() => ({ remedy: MANUAL.remedy, outcome, changes: [] }))];
}

/** What the real `go` did after the repair, in the environment of a new terminal. */
export function verificationOf({ verdict, causes, goRun }: Verification): RepairParts['verification'] {
  if (!goRun) return undefined;
  const { command, exitCode, modules, seconds, errors } = goRun;
  return {
    command,
    exitCode,
    modules,
    seconds,
    ...(errors[0] === undefined ? {} : { error: errors[0] }),
    verdict,
    causes: causes.filter(({ advisory }) => !advisory).map(({ code, subject }) => ({ code, subject })),
  };
}
