import { targetReports } from '../../../shared/diagnosis/target-reports.ts';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import type { FailureWord } from '../../../shared/domain/failure.ts';
import { type Finding, FindingIndex } from '../../../shared/domain/finding.ts';
import type { Target } from '../../../shared/domain/target.ts';
import { judgeMirror } from '../../../shared/mirrors/judge-mirror.ts';
import {
  MIRROR_CHECKS,
  type MirrorCheck,
  type MirrorReport,
  type MirrorSpeed,
} from '../../../shared/mirrors/mirror-report.ts';
import { secondsPerModule } from '../../../shared/mirrors/rank-mirrors.ts';
import type { ProbeContext } from '../probe.ts';
import { type Reached, reach } from '../reach.ts';
import { checkMirror } from './check-mirror.ts';
import { Lanes } from './lanes.ts';
import { measureOnce, type Samples, speedOf } from './measure-speed.ts';
import type { MirrorUnderTest } from './mirror-under-test.ts';

/** Connections to one mirror while it is checked: one a question, so that none waits for another's round trip. */
const CHECK_LANES = 12;
/** Less is worth a word: many people look once a month. */
const CERTIFICATE_DAYS = 14;
const DAY_MS = 86_400_000;

export interface MirrorRunParts {
  readonly target: Target;
  readonly origin: MirrorReport['origin'];
  readonly context: ProbeContext;
  /** Evidence of this mirror so far. */
  readonly evidence: readonly Evidence[];
  readonly database: MirrorUnderTest['database'];
  readonly signedHash: Promise<string | null>;
  onSigned(hash: string | null): void;
  changed(report: MirrorReport): void;
}

/** One mirror from the first packet to its report. */
export class MirrorRun {
  readonly #parts: MirrorRunParts;
  readonly #checks: MirrorCheck[] = [];
  readonly #findings: Finding[] = [];
  #reached: Reached | null = null;
  #complete = false;
  #lanes: Lanes | null = null;
  #samples: Samples | null = null;
  #rounds = 0;

  constructor(parts: MirrorRunParts) {
    this.#parts = parts;
  }

  /** Has it been reached, so that what it still owes is worth waiting for? */
  get answers(): boolean {
    return this.#reached !== null && this.#reached.way !== null;
  }

  /** Goes there and asks everything. Ends at the context's signal at the latest. */
  async check(): Promise<void> {
    const { context, target } = this.#parts;
    this.#reached = await reach(context, target);
    this.#findings.push(...this.#reached.findings.map((draft, index) => numbered(draft, index)));
    const { way } = this.#reached;
    if (way) {
      this.#tell(this.#certificateCheck());
      this.#tell(this.#familyCheck());
      this.#lanes = new Lanes(context, way, CHECK_LANES);
      await checkMirror({ ...this.#parts, way, lanes: this.#lanes }, (check) => this.#tell(check));
    } else this.#parts.onSigned(null);
    this.#complete = !context.signal.aborted;
    this.#changed();
  }

  /** Rounds of the speed measurement that it has had. */
  get rounds(): number {
    return this.#rounds;
  }

  /** One round of the speed measurement; nothing where the mirror was not reached. */
  async measure(): Promise<void> {
    const way = this.#reached?.way;
    if (!way || !this.#lanes) return;
    this.#samples ??= { coldMs: this.#coldMs(), warmMs: [], bytesPerSecond: [], bytes: 0 };
    await measureOnce({ context: this.#parts.context, way, lanes: this.#lanes, samples: this.#samples });
    this.#rounds += 1;
    this.#changed();
  }

  close(): void {
    this.#lanes?.close();
  }

  report(): MirrorReport {
    const { target, origin } = this.#parts;
    const speed = this.#speed();
    const failure = this.#failure();
    return {
      id: target.id,
      url: target.url,
      origin,
      verdict: judgeMirror(this.#checks, this.answers, this.#complete),
      ...(failure === undefined ? {} : { failure }),
      checks: [...this.#checks].sort((a, b) => MIRROR_CHECKS.indexOf(a.check) - MIRROR_CHECKS.indexOf(b.check)),
      speed,
      secondsPerModule: secondsPerModule(speed),
    };
  }

  #speed(): MirrorSpeed | null {
    if (this.#samples) return speedOf(this.#samples, this.#rounds);
    return this.#reached?.way ? speedOf({ coldMs: this.#coldMs(), warmMs: [], bytesPerSecond: [], bytes: 0 }, 0) : null;
  }

  #failure(): FailureWord | undefined {
    return this.#reached?.way ? undefined : this.#reached?.view.failure;
  }

  #tell(check: MirrorCheck): void {
    this.#checks.push(check);
    this.#changed();
  }

  #changed(): void {
    this.#parts.changed(this.report());
  }

  #coldMs(): MirrorSpeed['coldMs'] {
    const { target, evidence } = this.#parts;
    const [row] = targetReports([target], this.#findings, evidence);
    const first = evidence.find((e) => e.operation === 'http.get' && e.failure === undefined);
    const result = (first?.result ?? {}) as { firstByteMs?: number; totalMs?: number };
    return {
      dns: row?.phases.dns.ms ?? null,
      tcp: row?.phases.tcp.ms ?? null,
      tls: row?.phases.tls.ms ?? null,
      ttfb: result.firstByteMs ?? null,
      transfer: null,
    };
  }

  #certificateCheck(): MirrorCheck {
    const shown = new FindingIndex(this.#findings).of('tls.handshake').find((f) => f.params.certificate);
    const certificate = shown?.params.certificate;
    if (!certificate) return { check: 'certificate', outcome: 'skipped', problem: 'not-asked', evidence: [] };
    const days = Math.floor((certificate.notAfter - this.#parts.context.host.wallClock()) / DAY_MS);
    const about = { detail: String(days), evidence: [...shown.evidence] };
    return days < CERTIFICATE_DAYS
      ? { check: 'certificate', outcome: 'warn', problem: 'expires-soon', ...about }
      : { check: 'certificate', outcome: 'ok', ...about };
  }

  /** Does it answer over IPv6? Many lines have none, so that a no is a remark. */
  #familyCheck(): MirrorCheck {
    const six = new FindingIndex(this.#findings).of('tcp.connect').filter((f) => f.params.family === 6);
    const [first] = six;
    if (!first) return { check: 'ipv6', outcome: 'skipped', problem: 'no-address', evidence: [] };
    const evidence = six.flatMap((f) => f.evidence);
    if (six.some((f) => f.outcome === 'ok')) return { check: 'ipv6', outcome: 'ok', evidence };
    const failure = first.params.failure ?? 'unknown';
    return { check: 'ipv6', outcome: 'warn', problem: 'failure', failure, evidence };
  }
}

function numbered(draft: Reached['findings'][number], index: number): Finding {
  return { ...draft, id: `f${index + 1}`, probe: 'mirrors', params: draft.params as Finding['params'] };
}
