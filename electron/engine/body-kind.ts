import type { BodyKind } from '../../shared/domain/finding.ts';

/** What a body is, judged by its first bytes; the Content-Type of a lying server is not asked. */
export function bodyKind(body: Uint8Array): BodyKind {
  if (body.length === 0) return 'empty';
  if (body[0] === 0x50 && body[1] === 0x4b && (body[2] === 3 || body[2] === 5)) return 'zip';
  const head = new TextDecoder('utf-8').decode(body.subarray(0, 4096)).trimStart();
  if (/^<(?:!doctype|html|head|body|script|meta|\?xml|!--)/iu.test(head)) return 'html';
  if (/^\{/u.test(head) && /"Version"\s*:/u.test(head) && infoVersion(body) !== undefined) return 'info';
  if (/^(?:\/\/[^\n]*\n|\s)*module\s+\S+/u.test(head)) return 'mod';
  // Word by word: one pattern for the whole list would backtrack without end on a hostile one.
  if (
    head !== '' &&
    head
      .trimEnd()
      .split(/\s+/u)
      .every((word) => /^v\d+\.\d+\.\d+/u.test(word))
  )
    return 'list';
  if (/^<[a-z!]/iu.test(head)) return 'html';
  return /^[\t\n\r\x20-\x7e\u0080-\uffff]*$/u.test(head) ? 'text' : 'other';
}

/** The first line of a refusal in text/plain, as `go` shows it; control characters and escapes are taken out. */
export function plainReason(contentType: string, body: Uint8Array): string | undefined {
  if (!/^text\/plain\b/iu.test(contentType) || body.length === 0) return undefined;
  const line = new TextDecoder('utf-8').decode(body.subarray(0, 1024)).split('\n', 1)[0] ?? '';
  return (
    line
      .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
      .trim()
      .slice(0, 200) || undefined
  );
}

/** The version that a `.info` body tells of, or undefined where it is none. Source: go.dev/ref/mod#goproxy-protocol. */
export function infoVersion(body: Uint8Array): string | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8').decode(body));
    const version = typeof value === 'object' && value !== null && 'Version' in value ? value.Version : undefined;
    return typeof version === 'string' ? version.slice(0, 200) : undefined;
  } catch {
    return undefined;
  }
}
