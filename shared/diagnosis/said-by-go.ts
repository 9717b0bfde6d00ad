import type { FindingIndex } from '../domain/finding.ts';

/** The real `go`, as a control: it could have got everything, or have said something else. */
export const REAL_GO = 'go mod download';

/** The control of a cause that the real `go` itself names in its errors; empty where it has not ended, or says other things. */
export function saidByGo({ findings }: { readonly findings: FindingIndex }, code: string): readonly string[] {
  const errors = findings.of('go.download-error');
  return errors.some(({ params }) => params.hints.some((hint) => hint.code === code)) ? [REAL_GO] : [];
}
