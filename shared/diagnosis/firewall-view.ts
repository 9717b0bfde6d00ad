import type { Finding } from '../domain/finding.ts';
import type { PathView } from './path-view.ts';
import type { Situation } from './situation.ts';

type Rule = Finding<'firewall.rule'>;
type Profile = Finding<'firewall.profile'>;

/** What the findings say about Windows' own firewall and this failure. */
export interface FirewallView {
  /** Active outbound block rules, by who set them. */
  readonly ownBlocks: readonly Rule[];
  readonly managedBlocks: readonly Rule[];
  /** Profiles that block what no rule allows, and where no rule allows `go`. */
  readonly blockingProfiles: readonly Profile[];
  /** Lines of `go` that say "access denied" of a socket. */
  readonly denied: readonly Finding<'go.download-error'>[];
  /** Servers that this program reaches. */
  readonly passed: readonly PathView[];
  /** Servers that this program is denied too. */
  readonly deniedToUs: readonly PathView[];
  /** The real `go` was run and did not work. */
  readonly failed: boolean;
  /** The rules and profiles could be read. */
  readonly known: boolean;
}

/** Sums up the firewall. A rule for one program does not concern this one, which is the control. Source: windows.md 1.4-1.5. */
export function viewFirewall(situation: Situation): FirewallView {
  const { findings, views, downloadErrors, download, goWorks } = situation;
  const rules = findings.of('firewall.rule');
  const blocks = rules.filter(({ params }) => params.active && params.action === 'block' && params.direction === 'out');
  const profiles = findings.of('firewall.profile');
  const [program] = findings.of('go.installed').map((f) => f.params.path);
  const allows = rules.filter(
    ({ params }) =>
      params.active &&
      params.action === 'allow' &&
      params.direction === 'out' &&
      (program === undefined || params.program === program),
  );
  return {
    ownBlocks: blocks.filter(({ params }) => params.store === 'local'),
    managedBlocks: blocks.filter(({ params }) => params.store !== 'local'),
    blockingProfiles: profiles.filter(
      (profile) =>
        profile.params.enabled &&
        profile.params.outbound === 'block' &&
        !allows.some((rule) => allowsIn(rule, profile)),
    ),
    denied: downloadErrors.filter((f) => f.params.hints.some((h) => h.code.startsWith('firewall.'))),
    passed: views.filter((v) => v.target.role === 'mirror' && v.works),
    deniedToUs: views.filter((v) => v.failure === 'access-denied'),
    failed: !goWorks && download !== null && download.params.exitCode !== null,
    known: profiles.length > 0 && findings.of('firewall.unknown').length === 0,
  };
}

function allowsIn({ params: rule }: Rule, { params: profile }: Profile): boolean {
  const counts = rule.store !== 'local' || profile.localRules;
  const here = rule.profiles.length === 0 || rule.profiles.some((name) => name.toLowerCase() === profile.profile);
  return counts && here;
}

/** Is it `go` itself, and not a program that it may need? */
export function isGo(program: string): boolean {
  return /[\\/]go\.exe$/iu.test(program);
}
