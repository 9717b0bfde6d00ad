import type { Host } from '../host/host.ts';

/** What `go mod download -json` said about one module. */
export interface ModuleResult {
  readonly path: string;
  readonly version: string;
  readonly error?: string;
}

export interface GoOutput {
  readonly results: readonly ModuleResult[];
  readonly errors: readonly string[];
  /** Bytes of all zips that arrived. */
  readonly bytes: number;
}

/** Reads the concatenated JSON objects on standard output and the errors among the trace on standard error. */
export async function readGoOutput(host: Host, stdout: string, stderr: string): Promise<GoOutput> {
  const objects = splitObjects(stdout);
  const sizes = await Promise.all(
    objects.map(async ({ Zip }) => {
      const facts = typeof Zip === 'string' && Zip !== '' ? await host.files.facts(Zip) : null;
      return facts?.ok ? facts.value.size : 0;
    }),
  );
  const results = objects.flatMap(({ Path, Version, Error: error }) =>
    typeof Path === 'string'
      ? [
          {
            path: Path,
            version: typeof Version === 'string' ? Version : '',
            ...(typeof error === 'string' && error !== '' ? { error } : {}),
          },
        ]
      : [],
  );
  return { results, errors: errorLines(stderr), bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

interface Raw {
  readonly Path?: unknown;
  readonly Version?: unknown;
  readonly Error?: unknown;
  readonly Zip?: unknown;
}

/** `go` indents its objects with a tab, so that a line with a lone brace ends one. What follows the last one was cut off. */
function splitObjects(text: string): readonly Raw[] {
  const parts = text.split(/^\}$/mu).slice(0, -1);
  return parts.flatMap((part) => {
    const start = part.indexOf('{');
    if (start < 0) return [];
    try {
      return [JSON.parse(`${part.slice(start)}}`) as Raw];
    } catch {
      return [];
    }
  });
}

/** Lines that are neither trace (`# get`, `#`, commands of -x, time stamps of git) nor progress. */
function errorLines(stderr: string): readonly string[] {
  const blocks: string[] = [];
  for (const line of stderr.split(/\r?\n/u)) {
    if (/^go: downloading /u.test(line) || line.startsWith('#') || line.trim() === '') continue;
    if (/^go: /u.test(line)) blocks.push(line.slice('go: '.length));
    // Said by log.Fatal, without a prefix. Source: cmd/go/internal/modfetch (checkModSum, readGoSum).
    else if (/^(?:verifying \S+: |malformed go\.sum:)/u.test(line)) blocks.push(line);
    else if (/^\S+go\.sum:\d+: /u.test(line) && blocks.length > 0) blocks.push(`${blocks.pop()}\n${line}`);
    else if (/^\t/u.test(line) && blocks.length > 0) blocks.push(`${blocks.pop()}\n${line}`);
  }
  return [...new Set(blocks)];
}
