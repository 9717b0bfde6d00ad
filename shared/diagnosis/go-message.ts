import type { CauseDraft } from '../domain/cause.ts';
import type { Layer } from '../domain/layer.ts';
import { explainText } from '../go/error-text.ts';
import type { Params } from './define-cause.ts';
import { predictGoDownload } from './predict/go-download.ts';
import type { Situation } from './situation.ts';

/** Layers whose causes show in whatever `go` prints first, whichever host it names. */
const ANY_MESSAGE: readonly Layer[] = ['go', 'config', 'project', 'proxy', 'net', 'firewall'];

/** What `go` printed because of a cause, or what it will print where it was not waited for. */
export interface GoMessageOfCause {
  readonly goMessage: string;
  readonly goMessagePredicted?: true;
}

/** The line that the real `go` printed because of this cause; else the one that it will print; undefined when it prints none. */
export function goMessageFor(
  cause: CauseDraft<Params> & { readonly code: string; readonly layer: Layer },
  situation: Situation,
): GoMessageOfCause | undefined {
  if (cause.severity === 'warning') return undefined;
  if (cause.params['fromText'] === true) return { goMessage: String(cause.params['text']) };
  const { downloadErrors, targets } = situation;
  const hosts = targets.filter((t) => cause.targets?.includes(t.id)).map((t) => t.host);
  const isAbout = (text: string) => hosts.some((host) => text.includes(host));
  const named = downloadErrors.find(({ subject, params }) => subject === cause.subject || isAbout(params.text));
  const ofAny = ANY_MESSAGE.includes(cause.layer);
  const told = downloadErrors.find(({ params }) => tellsOf(params.hints, cause));
  const found = named ?? told ?? (ofAny ? downloadErrors[0] : undefined);
  if (found) return { goMessage: found.params.text };
  const line = downloadErrors.length === 0 ? predictedLine(situation) : undefined;
  if (line === undefined) return undefined;
  // What the run of our own went around, with folders and a toolchain of its own, still stops that of the user.
  const expected = tellsOf(explainText(line), cause) || (!situation.goWorks && (ofAny || isAbout(line)));
  return expected ? { goMessage: line, goMessagePredicted: true } : undefined;
}

/** Does a text by itself point to this cause? It may name the module where the cause names the server. */
function tellsOf(
  hints: readonly { readonly code: string; readonly subject?: string }[],
  { code, subject }: { readonly code: string; readonly subject: string },
): boolean {
  const fits = (told: string | undefined) => told === undefined || told === subject || told.includes('@');
  return hints.some((hint) => hint.code === code && fits(hint.subject));
}

/** For the project, or the first module that is asked for; without the `go: ` in front, as the messages of single modules are. */
function predictedLine(situation: Situation): string | undefined {
  const asked = situation.findings.of('module.set')[0]?.params;
  const [module] = asked?.modules ?? [];
  if (!asked || !module) return undefined;
  const prediction = predictGoDownload(situation, asked.source === 'project' ? 'project' : module);
  return prediction && 'line' in prediction ? prediction.line.replace(/^go: /u, '') : undefined;
}
