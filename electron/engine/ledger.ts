import type { Evidence } from '../../shared/domain/evidence.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { Target } from '../../shared/domain/target.ts';

/** What the probes of a run have found so far, and on what that rests; gives both their ids. */
export class Ledger {
  readonly findings: Finding[] = [];
  readonly evidence: Evidence[] = [];
  readonly #evidenceById = new Map<string, Evidence>();
  readonly #evidenceOf = new Map<string, readonly Evidence[]>();
  readonly #byTarget = new Map<string, Finding[]>();
  #evidence = 0;

  nextEvidence(): string {
    this.#evidence += 1;
    return `e${this.#evidence}`;
  }

  finding(draft: Omit<Finding, 'id'>): Finding {
    const finding: Finding = { id: `f${this.findings.length + 1}`, ...draft };
    this.findings.push(finding);
    const { target } = finding.params;
    if (typeof target === 'string') this.#byTarget.set(target, [...(this.#byTarget.get(target) ?? []), finding]);
    return finding;
  }

  keep(evidence: readonly Evidence[], target: Target | undefined): void {
    this.evidence.push(...evidence);
    for (const one of evidence) this.#evidenceById.set(one.id, one);
    if (target) this.#evidenceOf.set(target.id, [...(this.#evidenceOf.get(target.id) ?? []), ...evidence]);
  }

  /** Gives the evidence about a target away. */
  release(target: Target): readonly Evidence[] {
    const gone = this.#evidenceOf.get(target.id) ?? [];
    this.#evidenceOf.delete(target.id);
    for (const { id } of gone) this.#evidenceById.delete(id);
    const kept = this.evidence.filter(({ id }) => this.#evidenceById.has(id));
    this.evidence.splice(0, this.evidence.length, ...kept);
    return gone;
  }

  about(target: string): { readonly findings: readonly Finding[]; readonly evidence: readonly Evidence[] } {
    const findings = this.#byTarget.get(target) ?? [];
    const evidence = findings.flatMap((f) => f.evidence.flatMap((id) => this.#evidenceById.get(id) ?? []));
    return { findings, evidence };
  }
}
