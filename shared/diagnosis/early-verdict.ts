import type { Cause } from '../domain/cause.ts';
import type { Finding } from '../domain/finding.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { AnyCause } from './define-cause.ts';
import { type Diagnosis, explain } from './explain.ts';

/** What is told before everything has ended. */
export interface EarlyVerdict {
  readonly verdict: Verdict;
  readonly causes: readonly Cause[];
}

/** What a download that got everything would add to what was found. */
const SUCCESS: Finding = {
  id: 'if-go-worked',
  probe: 'go/download',
  code: 'go.download',
  outcome: 'ok',
  subject: 'go mod download',
  params: { exitCode: 0, modules: 1, failed: 0, bytes: 1, seconds: 1 },
  evidence: [],
};

/** Is enough known that waiting for what is not needed could change nothing? The real `go` may still have to say its word. */
export function isDecided({ causes, situation }: Diagnosis): boolean {
  return situation.goWorks || causes.some(isCertain);
}

/** Who may still say something that puts a confirmed error in another light. */
export interface StillOpen {
  /** The real `go` has not ended: on a very slow line it may yet get past what a probe has seen fail. */
  readonly go: boolean;
  /** Windows has not been asked for its guards: an antivirus program may prove to be who opens the connections. */
  readonly guards: boolean;
}

/**
 * What is so certain that nothing still to come could take it back, null while nothing is. That `go` works; or confirmed
 * errors, and no remarks beside them: while the real `go` runs only such as would be errors even if it got everything.
 */
export function earlyVerdict(
  findings: readonly Finding[],
  registry: Readonly<Record<string, AnyCause>>,
  open: StillOpen,
): EarlyVerdict | null {
  const { verdict, causes, situation } = explain(findings, registry);
  if (situation.goWorks && verdict !== 'broken') return { verdict, causes };
  const certain = causes.filter((cause) => isCertain(cause) && !(open.guards && cause.layer === 'tls'));
  if (certain.length === 0) return null;
  const standing = open.go ? stillErrors(certain, explain([...findings, SUCCESS], registry).causes) : certain;
  return standing.length === 0 ? null : { verdict: 'broken', causes: standing };
}

function isCertain({ severity, certainty }: Cause): boolean {
  return severity === 'error' && certainty === 'confirmed';
}

function stillErrors(certain: readonly Cause[], causes: readonly Cause[]): readonly Cause[] {
  const errors = causes.filter(({ severity }) => severity === 'error');
  return certain.filter(({ code, subject }) => errors.some((e) => e.code === code && e.subject === subject));
}
