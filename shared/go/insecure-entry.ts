import type { GoproxyEntry } from './goproxy-list.ts';
import { parseGoUrl } from './net-url/parse-url.ts';

/** The host, with its port, that an entry of GOPROXY holds a password for and `go` sends none, as it is plain http; else null. Source: cmd/go/internal/web/http.go (get). */
export function insecureHost(entry: GoproxyEntry): string | null {
  const parsed = entry.kind === 'url' ? parseGoUrl(entry.url) : { error: null };
  if ('error' in parsed || parsed.url.scheme !== 'http' || !parsed.url.user) return null;
  return parsed.url.host.toLowerCase();
}
