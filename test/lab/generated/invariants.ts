import { expect } from 'vitest';
import { explainText } from '../../../shared/go/error-text.ts';
import type { ClosedLoop } from '../closed-loop.ts';
import { type Diagnosis, deadlineSeconds } from '../diagnose.ts';
import { widening } from '../forbidden-changes.ts';
import type { Proof } from '../prove.ts';
import { type GeneratedFault, isOf, SECRET } from './fault.ts';
import { type GeneratedWorld, WAYS_OUT } from './generate.ts';

type Cause = Diagnosis['report']['causes'][number];

export const errorsOf = ({ report }: Diagnosis): readonly Cause[] =>
  report.causes.filter(({ severity }) => severity === 'error');

const brief = ({
  severity,
  code,
  subject,
  summary,
}: Pick<Cause, 'severity' | 'code' | 'subject' | 'summary'>): string => `${severity}: ${code} ${subject}: ${summary}`;

const tell = (told: object): string => JSON.stringify(told, null, 1);

/** What the doctor says agrees with what the real `go` does, and names nothing that is sound. */
export function judgeDiagnosis(
  { behind }: GeneratedWorld,
  faults: readonly GeneratedFault[],
  proof: Proof,
  diagnosis: Diagnosis,
): void {
  const { report, takenBack, touched } = diagnosis;
  const errors = errorsOf(diagnosis);
  const told = tell({ go: proof.did, printed: proof.goPrinted, causes: report.causes.map(brief) });
  const works = proof.did === 'works';
  // Code that nobody has signed for is an error, also where `go` was told not to look.
  const unsigned = errors.some(({ code }) => code === 'module.tampered-by-mirror');
  if (!(works && unsigned)) {
    expect(errors.length > 0, told).toBe(!works);
    // Where `go` itself takes longer than a check lasts, that it works cannot be known by then. A check fetches three modules, the
    // proof one; and keeps time for questions once `go` has told of errors.
    const provable = works && 3 * proof.ms < (deadlineSeconds - 8) * 1000;
    const fine = ['healthy', 'degraded', ...(provable ? [] : ['incomplete'])].includes(report.verdict);
    if (works) expect(fine, told).toBe(true);
    else expect(report.verdict, told).toBe('broken');
  }
  const places = [...behind, ...WAYS_OUT, ...faults.flatMap((fault) => fault.places)];
  expect(
    errors.filter(({ code }) => !isOf(code, places)).map(({ code }) => code),
    `broken: ${places.join(' ')}\n${told}`,
  ).toEqual([]);
  expect(takenBack, told).toEqual([]);
  expect(touched, told).toEqual([]);
  expect(JSON.stringify(report)).not.toContain(SECRET);
  if (proof.did === 'fails') expect(explainText(proof.goPrinted), proof.goPrinted).not.toEqual([]);
}

/** A repair never makes it worse, is believed only when `go` agrees, and can be undone to the last byte. */
export function judgeLoop(proof: Proof, loop: ClosedLoop): void {
  const { report, exitCode, afterRepair, afterUndo, undo, differences } = loop;
  const { causes, plan, repair, verification } = report;
  const told = tell({
    go: proof.did,
    before: proof.goPrinted,
    after: afterRepair.stderr,
    causes: causes.map(brief),
    plan: plan?.map(({ remedy, command }) => `${remedy}: ${command}`),
    repair: repair?.map(({ remedy, outcome, failure }) => ({ remedy, outcome, failure })),
    verification,
  });
  expect(differences, told).toEqual([]);
  expect(undo.done, told).toBe(true);
  expect(widening(plan ?? []), told).toEqual([]);
  if (proof.did === 'works') expect(afterRepair.exitCode, told).toBe(0);
  if (verification?.exitCode === 0) expect(afterRepair.exitCode, told).toBe(0);
  if (exitCode === 0) expect(afterRepair.exitCode, told).toBe(0);
  expect(afterUndo.exitCode === 0, told).toBe(proof.did === 'works');
  expect(JSON.stringify(report)).not.toContain(SECRET);
}
