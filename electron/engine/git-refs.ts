import type { HttpReply } from '../host/network.ts';

/** Refs after these are not looked at. */
const MAX_REFS = 20_000;

/**
 * Names of the branches and tags that a git server advertises; undefined where the answer is no advertisement, or was cut
 * off and so cannot say what is missing. Source: gitprotocol-http(5), "Smart Clients"; gitprotocol-common(5), "pkt-line Format".
 */
export function readRefs(reply: HttpReply | undefined): ReadonlySet<string> | undefined {
  if (reply?.status !== 200 || reply.truncatedByUs) return undefined;
  if (!reply.headers['content-type']?.startsWith('application/x-git-upload-pack-advertisement')) return undefined;
  const text = new TextDecoder('latin1').decode(reply.body);
  const names = new Set<string>();
  let at = 0;
  let flushes = 0;
  while (at + 4 <= text.length && names.size < MAX_REFS) {
    const length = Number.parseInt(text.slice(at, at + 4), 16);
    if (length === 0) {
      flushes += 1;
      at += 4;
      if (flushes === 2) return names;
      continue;
    }
    if (!(length >= 4) || at + length > text.length) return undefined;
    const [, name] = /^[0-9a-f]{40,64} ([^\0\n]+)/u.exec(text.slice(at + 4, at + length)) ?? [];
    if (name !== undefined) names.add(name.replace(/\^\{\}$/u, ''));
    at += length;
  }
  return undefined;
}
