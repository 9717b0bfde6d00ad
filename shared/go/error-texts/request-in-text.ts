/** A failed request as an error line tells it. */
export interface RequestInText {
  /** The URL as printed; '' when the line names none. */
  url: string;
  /** Host in small letters, with port where it is not the default; undefined when it cannot be told. */
  host?: string;
  /** What follows the URL. */
  rest: string;
  /** HTTP status, when the server answered. */
  status?: number;
}

// `Get "URL": rest`; Go before 1.14 had no quotes; body errors say read; old go said `unexpected status (URL): 404 …`.
const VERB = /\b(?:Get|Head|Post|read) "?([^\s"]{1,2000}?)"?: (?=\S)/g;
const STATUS = /\b(?:reading|fetching) "?(https?:[^\s"]{1,2000}?)"?: ([1-5][0-9][0-9])\b/;
const OLD_STATUS = /\bunexpected status \(([^\s)]{1,2000})\): ([1-5][0-9][0-9])\b/;

/** Returns the last request of a line: outer errors wrap inner ones. */
export function requestInText(line: string): RequestInText | undefined {
  const status = STATUS.exec(line) ?? OLD_STATUS.exec(line);
  if (status !== null) {
    const [whole, url = '', code = ''] = status;
    return { url, ...hostOf(url), status: Number(code), rest: line.slice(status.index + whole.length).trim() };
  }
  let found: RequestInText | undefined;
  for (const match of line.matchAll(VERB)) {
    const url = match[1] ?? '';
    // `read tcp a->b:` is the socket's own message, not a URL.
    if (!url.includes('/') && url !== '…' && url !== '...') continue;
    found = { url, ...hostOf(url), rest: line.slice(match.index + match[0].length) };
  }
  return found;
}

/** Returns the host of a printed URL. Body errors print it damaged, as `https:/host/path`. */
export function hostOf(url: string): { host?: string } {
  const found =
    /^(https?):\/{1,2}(?:[^/@\s]{0,300}@)?(\[[0-9A-Fa-f:.%]{2,60}\]|[^/:?#\s]{1,300})(?::([0-9]{1,5}))?/.exec(url);
  const name = found?.[2]?.toLowerCase();
  if (name === undefined || name.includes('…')) return {};
  const usual = found?.[1] === 'https' ? '443' : '80';
  return { host: found?.[3] === undefined || found[3] === usual ? name : `${name}:${found[3]}` };
}
