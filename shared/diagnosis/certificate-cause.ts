import type { CauseDraft } from '../domain/cause.ts';
import type { FailureWord } from '../domain/failure.ts';
import { aboutTarget, failingAt, othersThatPass } from './failing-targets.ts';
import { evidenceOf } from './path-view.ts';
import type { Situation } from './situation.ts';

/** Params shared by the causes about one host's certificate. */
export interface CertificateParams extends Record<string, unknown> {
  readonly host: string;
  readonly issuer: string;
  readonly names: readonly string[];
  /** Epoch milliseconds. */
  readonly notAfter: number;
  readonly notBefore: number;
}

/** Mirrors whose certificate fails in this one way. Confirmed where another host's certificate verifies on this computer. */
export function certificateFailures(situation: Situation, word: FailureWord): readonly CauseDraft<CertificateParams>[] {
  return failingAt(situation, 'tls', ['mirror', 'proxy'])
    .filter(({ view }) => view.failure === word)
    .map(({ view, severity }) => {
      const certificate = view.tls.find((f) => f.params.certificate)?.params.certificate;
      const controls = othersThatPass(situation, view, 'tls');
      const { id, host, port, role } = view.target;
      const behind = situation.views.filter((v) => v.target.route.kind === 'proxy' && v.target.route.proxy === id);
      return {
        ...aboutTarget(view, severity),
        // A proxy of https is known by its address here: it is its certificate, not the variable.
        ...(role === 'proxy' ? { subject: `${host}:${port}` } : {}),
        targets: [id, ...behind.map((v) => v.target.id)],
        params: {
          host: view.target.host,
          issuer: certificate?.issuer ?? '',
          names: certificate?.names.slice(0, 5) ?? [],
          notAfter: certificate?.notAfter ?? 0,
          notBefore: certificate?.notBefore ?? 0,
        },
        certainty: controls.length > 0 ? ('confirmed' as const) : ('likely' as const),
        because: word,
        evidence: evidenceOf(view.tls),
        controls,
      };
    });
}
