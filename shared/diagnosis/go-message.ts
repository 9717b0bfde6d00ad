import type { CauseDraft } from '../domain/cause.ts';
import type { Layer } from '../domain/layer.ts';
import type { Params } from './define-cause.ts';
import type { Situation } from './situation.ts';

/** Layers whose causes show in whatever `go` prints first, whichever host it names. */
const ANY_MESSAGE: readonly Layer[] = ['go', 'config', 'project', 'proxy', 'net', 'firewall'];

/** The line that the real `go` printed because of this cause, or undefined when it printed none. */
export function goMessageFor(
  cause: CauseDraft<Params> & { readonly layer: Layer },
  situation: Situation,
): string | undefined {
  if (cause.severity === 'warning') return undefined;
  if (cause.params['fromText'] === true) return String(cause.params['text']);
  const { downloadErrors, targets } = situation;
  const hosts = targets.filter((t) => cause.targets?.includes(t.id)).map((t) => t.host);
  const named = downloadErrors.find(
    ({ subject, params }) => subject === cause.subject || hosts.some((host) => params.text.includes(host)),
  );
  const found = named ?? (ANY_MESSAGE.includes(cause.layer) ? downloadErrors[0] : undefined);
  return found?.params.text;
}
