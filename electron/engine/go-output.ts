import type { Host } from '../host/host.ts';

/** What `go mod download -json` said about one module. */
export interface ModuleResult {
  readonly path: string;
  readonly version: string;
  readonly error?: string;
  /** Of its zip, where one arrived. */
  readonly bytes?: number;
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
  const results = objects.flatMap(({ Path, Version, Error: error }, index) =>
    typeof Path === 'string'
      ? [
          {
            path: Path,
            version: typeof Version === 'string' ? Version : '',
            ...(typeof error === 'string' && error !== '' ? { error } : {}),
            ...(sizes[index] ? { bytes: sizes[index] } : {}),
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

/** A request or command of -x, the time one took, progress: whatever comes between is part of the error before it. */
const TRACE = /^(?:#|go: downloading |[\d.]+s # |cd |mkdir -p |chmod |mv |-> )/u;

/** What `log.Fatal` says has no prefix. Source: cmd/go/internal/modfetch (checkModSum, readGoSum). */
const ERROR = /^(?:go: |verifying \S+: |malformed go\.sum:)/u;

/** Errors with all their lines: what a server said, git's words, the warning of a checksum. */
function errorLines(stderr: string): readonly string[] {
  const blocks: string[] = [];
  let open = false;
  for (const line of stderr.split(/\r?\n/u)) {
    const isTrace = TRACE.test(line);
    const isError = !isTrace && ERROR.test(line);
    if (isError) blocks.push(line.replace(/^go: /u, ''));
    else if (open && !isTrace) blocks.push(`${blocks.pop()}\n${line}`);
    open = isError || (open && !isTrace);
  }
  return [...new Set(blocks.map((block) => block.trimEnd()))];
}
