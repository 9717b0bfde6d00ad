import { z } from 'zod';
import { LAYERS } from '../../../shared/domain/layer.ts';
import type { SessionResult } from '../../../shared/domain/session.ts';
import { VERDICTS } from '../../../shared/domain/verdict.ts';
import { chunksOf, jsonPieces } from '../../../shared/report/json-pieces.ts';
import type { Identity } from '../../../shared/report/redact/identity.ts';
import { allEvidence, type EvidenceShelf } from '../evidence-shelf.ts';

/** A run as history keeps it: language-free, without secrets, with what redaction has to know about its owner. */
export interface StoredRun {
  readonly format: 'gomod-doctor/run';
  readonly version: 1;
  readonly identity: Identity;
  readonly result: SessionResult;
}

const VERSION = 1;
const names = z.array(z.string());
const target = z.looseObject({
  id: z.string(),
  url: z.string(),
  role: z.string(),
  verdict: z.string(),
  startMs: z.number().nullable(),
  phases: z.looseObject(
    Object.fromEntries(
      ['dns', 'tcp', 'tls', 'ttfb', 'transfer'].map((phase) => [phase, z.looseObject({ ms: z.number().nullable() })]),
    ),
  ),
});

/**
 * What reports rely on. Not every field: a run of an older or newer version of this program may have other params, and is
 * shown all the same.
 */
const storedRun = z.looseObject({
  format: z.literal('gomod-doctor/run'),
  version: z.literal(VERSION),
  identity: z.object({ users: names, homes: names, computers: names, domains: names }),
  result: z.looseObject({
    id: z.string(),
    startedAt: z.iso.datetime({ offset: true }),
    durationMs: z.number(),
    tool: z.object({ version: z.string(), platform: z.string() }),
    host: z.looseObject({ os: z.string(), go: z.object({ version: z.string(), path: z.string() }).nullable() }),
    verdict: z.enum(VERDICTS),
    undecided: names,
    causes: z.array(
      z.looseObject({
        code: z.string(),
        layer: z.enum(LAYERS),
        subject: z.string(),
        params: z.record(z.string(), z.unknown()),
        certainty: z.string(),
        severity: z.string(),
        evidence: names,
        explains: names,
      }),
    ),
    findings: z.array(
      z.looseObject({ id: z.string(), probe: z.string(), code: z.string(), params: z.record(z.string(), z.unknown()) }),
    ),
    evidence: z.array(
      z.looseObject({
        id: z.string(),
        operation: z.string(),
        startMs: z.number(),
        endMs: z.number(),
        command: z.string(),
      }),
    ),
    targets: z.array(target),
    settings: z.array(
      z.looseObject({ name: z.string(), value: z.string(), source: z.string(), shadows: z.array(z.unknown()) }),
    ),
    walk: z.array(z.looseObject({ entry: z.string(), status: z.string() })),
  }),
});

/** One line of text, in pieces. */
export function* encodeRun(result: SessionResult, identity: Identity, shelf?: EvidenceShelf): Generator<string> {
  const run: StoredRun = { format: 'gomod-doctor/run', version: VERSION, identity, result };
  yield* chunksOf(jsonPieces({ ...run, result: { ...result, evidence: allEvidence(result, shelf) } }, 0));
  yield '\n';
}

/** The run that a text holds; `newer` for one of a version that this program does not know; `damaged` for anything else. */
export function decodeRun(text: string): StoredRun | 'newer' | 'damaged' {
  try {
    const value: unknown = JSON.parse(text);
    const parsed = storedRun.safeParse(value);
    if (parsed.success) return parsed.data as unknown as StoredRun;
    const { format, version } = value as { format?: unknown; version?: unknown };
    return format === 'gomod-doctor/run' && typeof version === 'number' && version > VERSION ? 'newer' : 'damaged';
  } catch {
    return 'damaged';
  }
}
