import type { CauseDraft } from '../domain/cause.ts';
import type { Layer } from '../domain/layer.ts';
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
  cause: CauseDraft<Params> & { readonly layer: Layer },
  situation: Situation,
): GoMessageOfCause | undefined {
  if (cause.severity === 'warning') return undefined;
  if (cause.params['fromText'] === true) return { goMessage: String(cause.params['text']) };
  const { downloadErrors, targets } = situation;
  const hosts = targets.filter((t) => cause.targets?.includes(t.id)).map((t) => t.host);
  const isAbout = (text: string) => hosts.some((host) => text.includes(host));
  const named = downloadErrors.find(({ subject, params }) => subject === cause.subject || isAbout(params.text));
  const ofAny = ANY_MESSAGE.includes(cause.layer);
  const found = named ?? (ofAny ? downloadErrors[0] : undefined);
  if (found) return { goMessage: found.params.text };
  const line = downloadErrors.length === 0 ? predictedLine(situation) : undefined;
  if (line === undefined || !(ofAny || isAbout(line))) return undefined;
  return { goMessage: line, goMessagePredicted: true };
}

/** For the first module that is asked for; without the `go: ` in front, as the messages of single modules are. */
function predictedLine(situation: Situation): string | undefined {
  const asked = situation.findings.of('module.set')[0]?.params;
  const [module] = asked?.modules ?? [];
  if (!asked || !module || situation.goWorks) return undefined;
  const prediction = predictGoDownload(situation, { ...module, ofProject: asked.source === 'project' });
  return prediction && 'line' in prediction ? prediction.line.replace(/^go: /u, '') : undefined;
}
