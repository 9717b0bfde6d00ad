import { causes as causeRegistry } from '../../shared/diagnosis/causes.gen.ts';
import { earlyVerdict, isDecided } from '../../shared/diagnosis/early-verdict.ts';
import { explain } from '../../shared/diagnosis/explain.ts';
import type { SessionEvent } from '../../shared/domain/session.ts';
import type { AnyNeed } from './probe.ts';
import download from './probes/go/download.probe.ts';
import { probes } from './probes.gen.ts';
import type { RunOutput } from './run-probes.ts';

type Known = Pick<RunOutput, 'findings' | 'open' | 'targets' | 'waiting'>;

const GO = 'go/download';
const GUARDS = 'av/guards';

/** Probes that wait for the real `go`: they are not waited for before a first verdict. */
const SLOW: readonly string[] = Object.entries(probes).flatMap(([id, probe]) => (waitsForGo(probe) ? [id] : []));

/** Compares hellos once `go` has failed: what is wrong with the answers of a mirror is its second fault, if its hello is cut. */
const HELLO = 'tls/large-hello';

/** Layers whose remarks are worth waiting for once `go` has fetched everything; silence of a service it did not need is not. */
const TELLING = /^(?:go|config|project|net|firewall|av|dns|cache)\//u;

/** Asks what a download does not ask, and only where the first question was answered. */
const BESIDE = 'http/questions';
const FIRST_QUESTION = 'http/module-protocol';
/** What a mirror has to get through before it is asked anything. */
const BEFORE_IT = ['proxy/reply', 'tcp/connect', 'tls/handshake'];

/** Until then, in milliseconds of the run, nobody gives up on the first answer of a mirror that `go` did not come to. */
const FIRST_ANSWER_MS = 2000;

/** Where a fault that is found after `go` has fetched everything is no error: it got past it. */
const DISPROVED = /^(?:proxy|net|firewall|dns|tcp|tls|http|sumdb)\//u;

/**
 * Looks at what is known after every probe. Once everything on the path of `go` has ended and there is a confirmed error, or
 * `go` itself has fetched everything, enough is known: nobody waits any longer for what could change nothing. What is certain
 * by then is told, once; where only the real `go` could still get past the fault, as soon as it has ended or was given up.
 */
export class EarlyJudge {
  readonly #enough: AbortController;
  readonly #elapsed: () => number;
  readonly #emit: (event: SessionEvent) => void;
  #spoken = false;
  #patient = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(enough: AbortController, elapsed: () => number, emit: (event: SessionEvent) => void) {
    this.#enough = enough;
    this.#elapsed = elapsed;
    this.#emit = emit;
  }

  look(output: Known): void {
    if (this.#spoken || output.targets.length === 0 || output.waiting > 0) return;
    if (!this.#enough.signal.aborted) {
      if (goWorked(output) ? saysMore(output, this.#isPatient(output)) : onPath(output.open)) return;
      if (!isDecided(explain(output.findings, causeRegistry))) return;
      this.#enough.abort();
    }
    if (goWorked(output) ? mayAccuse(output.open) : saysOtherwise(output.open)) return;
    const told = earlyVerdict(output.findings, causeRegistry, {
      go: output.open.has(GO),
      guards: output.open.has(GUARDS),
    });
    if (!told) return;
    this.#spoken = true;
    this.#emit({ type: 'verdict', final: false, ...told, atMs: this.#elapsed() });
  }

  /** Looks no more by itself. */
  end(): void {
    clearTimeout(this.#timer);
  }

  /** A mirror that has let us in has as long again as `go` took to be done; then all is looked at once more without it. */
  #isPatient(output: Known): boolean {
    const now = this.#elapsed();
    this.#timer ??= setTimeout(
      () => {
        this.#patient = false;
        this.look(output);
      },
      Math.max(FIRST_ANSWER_MS, 2 * now) - now,
    );
    return this.#patient;
  }
}

function waitsForGo(probe: AnyNeed): boolean {
  return probe === download || Object.values(probe.needs).some(waitsForGo);
}

function goWorked({ findings }: Known): boolean {
  return findings.some(({ code, params }) => code === 'go.download' && params['exitCode'] === 0);
}

function saysMore({ open, targets }: Known, patient: boolean): boolean {
  const first = targets.find(({ entry }) => entry === 0)?.id;
  return runs(open).some(({ probe, target }) => {
    // A mirror that answers is asked everything; those that go did not come to have to let us in first, and to answer in time.
    if (probe === BESIDE)
      return (
        target === first ||
        !open.has(`${FIRST_QUESTION} ${target}`) ||
        (patient && !BEFORE_IT.some((step) => open.has(`${step} ${target}`)))
      );
    // A second opinion waits for a connection first, and is asked only about what fails.
    return TELLING.test(probe) && !SLOW.includes(probe) && probe !== 'dns/second-opinion';
  });
}

/** Is anything still running that could find an error, although `go` has fetched everything? */
function mayAccuse(open: ReadonlySet<string>): boolean {
  return runs(open).some(({ probe }) => !DISPROVED.test(probe));
}

/** Is anything still running that belongs to the path of `go`, the real download aside? */
function onPath(open: ReadonlySet<string>): boolean {
  return runs(open).some(
    ({ probe, target }) =>
      !SLOW.includes(probe) && probe !== BESIDE && !target.startsWith('control:') && !target.startsWith('other:'),
  );
}

/** Is anything still running, the real download and what waits for it aside, that could put a fault in another light? */
function saysOtherwise(open: ReadonlySet<string>): boolean {
  return runs(open).some(({ probe }) => (probe === HELLO ? !open.has(GO) : !SLOW.includes(probe)));
}

function runs(open: ReadonlySet<string>): readonly { readonly probe: string; readonly target: string }[] {
  return [...open].map((key) => {
    const [probe = '', target = ''] = key.split(' ');
    return { probe, target };
  });
}
