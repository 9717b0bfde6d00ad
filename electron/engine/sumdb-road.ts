import type { Target } from '../../shared/domain/target.ts';
import type { GoproxyEntry } from '../../shared/go/goproxy-list.ts';
import { valueOf } from './probe.ts';
import type { SupportData } from './probes/sumdb/support.probe.ts';

/** How `go` gets at the checksum database. `stopped`: an entry's answer ends the search, every download then fails. */
export type Road =
  | { readonly kind: 'off' }
  | { readonly kind: 'mirror'; readonly name: string; readonly url: string; readonly target: string }
  | { readonly kind: 'direct'; readonly name: string }
  | { readonly kind: 'stopped'; readonly name: string; readonly target: string };

/**
 * Walks the GOPROXY list as `go` does once per process: 200 to `/supported` binds it to that mirror, 404 and 410 (or any
 * error before `|`) pass on, `direct`, `off` and the end lead to the database itself. An explicit URL skips all mirrors.
 * Source: cmd/go/internal/modfetch/sumdb.go (initBase).
 */
export function chooseRoad(
  database: { readonly name: string; readonly url?: string },
  entries: readonly GoproxyEntry[],
  support: readonly { readonly target: Target; readonly data: SupportData }[],
): Road {
  const { name } = database;
  if (database.url !== undefined) return { kind: 'direct', name };
  for (const [index, entry] of entries.entries()) {
    if (entry.kind === 'direct' || entry.kind === 'off') break;
    if (entry.kind === 'file') continue;
    const asked = support.find(({ target }) => target.entry === index);
    const reply = asked?.data.reply && valueOf(asked.data.reply.result);
    const id = asked?.target.id ?? '';
    if (reply?.status === 200) return { kind: 'mirror', name, url: asked?.target.url ?? '', target: id };
    if (reply?.status === 404 || reply?.status === 410 || entry.separator === '|') continue;
    return { kind: 'stopped', name, target: id };
  }
  return { kind: 'direct', name };
}
