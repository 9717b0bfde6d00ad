import { moduleInText, moduleInUrl } from './error-texts/module-in-text.ts';
import { requestInText } from './error-texts/request-in-text.ts';
import { type FailureLayer, type FailureWord, readNetworkFailure } from './network-failure.ts';

/** What one error line of `go` says. */
export interface GoMessage {
  raw: string;
  module?: string;
  version?: string;
  /** The URL of the failed request, as printed (passwords hidden by `go`). */
  url?: string;
  host?: string;
  /** HTTP status, when a server answered. */
  status?: number;
  /** Where it failed: a network layer, `http` for a status, `sumdb` for verification, `vcs` for git, else `other`. */
  phase: FailureLayer | 'sumdb' | 'vcs' | 'other';
  /** The network failure in words, when there is one. */
  failure?: FailureWord;
  /** What was dialled, `address:port`. */
  dialled?: string;
}

/** One line of `go … -x` about a request or a command of git. */
export type GoTrace =
  | { kind: 'request'; url: string }
  | { kind: 'answer'; url: string; status: number; text: string; seconds: number }
  | { kind: 'failure'; url: string; text: string; failure?: FailureWord; phase?: FailureLayer }
  | { kind: 'command'; directory: string; command: string }
  | { kind: 'command-end'; directory: string; command: string; seconds: number }
  | { kind: 'lock'; path: string };

/** Returns the parts of an error line (`go: module@version: Get "URL": …`), or of the `Error` of `go mod download -json`. */
export function parseGoMessage(raw: string): GoMessage {
  const request = requestInText(raw);
  const failure = request?.status === undefined ? readNetworkFailure(request?.rest ?? raw) : undefined;
  const name = moduleInText(raw) ?? (request && moduleInUrl(request.url));
  const at = name?.indexOf('@') ?? -1;
  const message: GoMessage = { raw, phase: phaseOf(raw, failure?.layer, request?.status) };
  if (name !== undefined) message.module = at < 0 ? name : name.slice(0, at);
  if (name !== undefined && at >= 0) message.version = name.slice(at + 1);
  if (request !== undefined) message.url = request.url;
  if (request?.host !== undefined) message.host = request.host;
  if (request?.status !== undefined) message.status = request.status;
  if (failure !== undefined) message.failure = failure.word;
  if (failure?.dialled !== undefined) message.dialled = failure.dialled;
  return message;
}

/**
 * Returns what a line of `go … -x` traces, undefined for any other line.
 * Source: cmd/go/internal/web/http.go (get), modfetch/codehost (run, lock).
 */
export function parseGoTrace(line: string): GoTrace | undefined {
  const text = line.replace(/\r$/, '');
  if (text.startsWith('# lock ')) return { kind: 'lock', path: text.slice('# lock '.length) };
  if (text.startsWith('# get ')) return parseGet(text.slice('# get '.length));
  const ended = /^([0-9]{1,7}\.[0-9]{3})s # (.{1,8000})$/.exec(text);
  const command = parseCommand(ended?.[2] ?? text);
  if (command === undefined) return undefined;
  return ended === null
    ? { kind: 'command', ...command }
    : { kind: 'command-end', ...command, seconds: Number(ended[1]) };
}

function parseGet(text: string): GoTrace | undefined {
  // A printed URL has neither blanks nor a colon followed by one.
  const end = text.indexOf(': ');
  const url = end < 0 ? text : text.slice(0, end);
  if (!/^(?:https?|file):\S{1,8000}$/.test(url)) return undefined;
  if (end < 0) return { kind: 'request', url };
  const rest = text.slice(end + 2);
  const answer = /^([1-5][0-9]{2})\b(.{0,200}) \(([0-9]{1,7}\.[0-9]{3})s\)$/.exec(rest);
  if (answer !== null) {
    return {
      kind: 'answer',
      url,
      status: Number(answer[1]),
      text: `${answer[1]}${answer[2]}`,
      seconds: Number(answer[3]),
    };
  }
  // The error repeats the URL: Get "URL": …
  const inner = requestInText(rest);
  const failure = readNetworkFailure(inner?.rest ?? rest);
  const trace = { kind: 'failure', url, text: rest } as const;
  return failure === undefined ? trace : { ...trace, failure: failure.word, phase: failure.layer };
}

function parseCommand(text: string): { directory: string; command: string } | undefined {
  const found = /^cd (.{1,2000}?); ((?:git|hg|svn|bzr|fossil)\b.{0,6000})$/.exec(text);
  return found === null ? undefined : { directory: found[1] ?? '', command: found[2] ?? '' };
}

function phaseOf(raw: string, layer: FailureLayer | undefined, status: number | undefined): GoMessage['phase'] {
  if (layer !== undefined) return layer;
  if (/checksum mismatch|verifying (?:module|go\.mod): /.test(raw)) return 'sumdb';
  if (status !== undefined) return 'http';
  return /\bgit (?:ls-remote|fetch|init|clone)\b|exit status 128|unrecognized import path/.test(raw) ? 'vcs' : 'other';
}
