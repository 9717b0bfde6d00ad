import type { ProxyAnswer } from './goproxy-walk.ts';
import type { OriginFailure } from './predict-origin.ts';
import { goQuote } from './quote.ts';

/** What a server answers to one GET, redirects followed. */
export type ServerAnswer =
  /** `stray`: the first file of an archive that is not below the module's own folder. */
  | { status: 200; stray?: string }
  /** Any other status, with the reason phrase of the server, as in `404 Not Found`. */
  | { status: number; text: string }
  /** No answer: the text `go` prints after `Get "URL": `; `url` when a redirect led elsewhere. */
  | { failure: string; url?: string }
  /** Status 200, and the body breaks off. */
  | { cutOff: string }
  /** Status 200 and unusable: the text after `invalid response from proxy "…": `, or the whole text. */
  | { notJson: string }
  | { wrong: string }
  | { hangs: true }
  /** Not asked at all: `go` ends at once, with this line. */
  | { stops: string };

/** What decides about a download. */
export interface DownloadQuestion {
  module: string;
  version: string;
  goproxy: string;
  gosumdb: string;
  /** Whether GONOSUMDB or go.sum makes the checksum database unnecessary; `go.mod`: for that file, and not for the archive. */
  checksumKnown: boolean | 'go.mod';
  /** The answer to a GET of a URL. */
  ask(url: string): ServerAnswer;
  /** GOAUTH, for a `go` that knows it (1.24 and newer). */
  goauth?: string;
  /** Whether GONOPROXY matches the module: then nothing but the origin is asked, whatever the list says. */
  isPrivate?: boolean;
  /** What fetching from the origin ends in; undefined for success. */
  direct?: OriginFailure;
  /** What is wrong with the tree head that is remembered of the checksum database, in the words of `go`. */
  rememberedHead?: string;
  /** Files that the module cache holds already. */
  cached?: readonly ('info' | 'mod' | 'zip')[];
  /** Why the module cache cannot be made, in the words of `go`. */
  cacheProblem?: string;
  /** The line with which it ends once a file has come, where this machine cannot keep it. */
  unkept?: { readonly [file in 'info' | 'mod' | 'zip']?: string };
  windows?: boolean;
}

/** Returns how an answer counts in the walk. */
export function proxyAnswer(answer: ServerAnswer | undefined): ProxyAnswer | undefined {
  if (answer === undefined || 'status' in answer || 'hangs' in answer) return answer;
  // As with silence, nothing comes after it.
  if ('stops' in answer) return { hangs: true };
  return { failure: 'unusable' };
}

/** Returns the text `go` prints for an answer that is none. `base` is the proxy; without it the request is of the sumdb. */
export function wordAnswer(url: string, answer: ServerAnswer | undefined, base?: string): string {
  const shown = redactUrl(url);
  if (answer === undefined || 'hangs' in answer || 'stops' in answer) return '';
  if ('failure' in answer) return `Get ${goQuote(redactUrl(answer.url ?? url))}: ${answer.failure}`;
  if ('cutOff' in answer)
    return base === undefined ? `reading ${shown}: ${answer.cutOff}` : `read ${goQuote(shown)}: ${answer.cutOff}`;
  if ('notJson' in answer) return `invalid response from proxy ${goQuote(redactUrl(base ?? ''))}: ${answer.notJson}`;
  if ('wrong' in answer) return answer.wrong;
  return `reading ${shown}: ${'text' in answer ? answer.text : ''}`;
}

/** Returns a URL as `go` shows it, its password replaced. Source: net/url (Redacted). */
export function redactUrl(url: string): string {
  return url.replace(/^(https?:\/\/[^/@:]*):[^/@]*@/, '$1:xxxxx@');
}
