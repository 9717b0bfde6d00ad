import { z } from 'zod';
import { CERTAINTIES } from './cause.ts';
import { FAILURES } from './failure.ts';
import { LAYERS } from './layer.ts';
import { CHECK_OUTCOMES } from './outcome.ts';
import { ELEVATIONS, REPAIR_FAILURES, REPAIR_OUTCOMES, RISKS, SCOPES } from './repair.ts';
import { VERDICTS } from './verdict.ts';

const failureWord = z.enum(FAILURES);
const source = z.enum(['process', 'user', 'machine', 'goenv', 'goroot', 'default']);
const phase = z.strictObject({ ms: z.number().nullable(), failure: failureWord.optional() });
const scope = z.enum(SCOPES);
const risk = z.enum(RISKS);
const elevation = z.enum(ELEVATIONS);
const change = z.strictObject({ what: z.string(), before: z.string().nullable(), after: z.string().nullable() });

const cause = z.strictObject({
  code: z.string(),
  layer: z.enum(LAYERS),
  subject: z.string(),
  params: z.record(z.string(), z.unknown()),
  certainty: z.enum(CERTAINTIES),
  severity: z.enum(['error', 'warning']),
  advisory: z.boolean().optional(),
  headline: z.string(),
  summary: z.string(),
  detail: z.string(),
  advice: z.string(),
  because: failureWord.optional(),
  evidence: z.array(z.string()),
  explains: z.array(z.string()),
  controls: z.array(z.string()).optional(),
  goMessage: z.string().optional(),
  /** The message is not what `go` printed but what it will print. */
  goMessagePredicted: z.literal(true).optional(),
  remedies: z.array(z.strictObject({ id: z.string(), risk, elevation, reversible: z.boolean() })),
});

/** A stretch of a value that is to be underlined; UTF-16 offsets, `end` not included. */
const mark = z.strictObject({
  start: z.number(),
  end: z.number(),
  kind: z.string(),
  codePoint: z.string(),
  meant: z.string(),
  harmless: z.boolean(),
});

const setting = z.strictObject({
  name: z.string(),
  value: z.string(),
  source,
  where: z.string().optional(),
  shadows: z.array(z.strictObject({ source, value: z.string(), where: z.string().optional() })),
  meaning: z.string().optional(),
  problems: z
    .array(
      z.strictObject({
        code: z.string(),
        severity: z.enum(['error', 'warning', 'note']),
        text: z.string(),
        marks: z.array(mark),
        cause: z.string().optional(),
      }),
    )
    .optional(),
});

/**
 * The report: what every run leaves behind. Version 1 of the contract; fields may be added, meanings never change.
 * `docs/report.schema.json` is generated from this value.
 */
export const reportSchema = z.strictObject({
  format: z.literal('gomod-doctor/report'),
  version: z.literal(1),
  id: z.string(),
  startedAt: z.iso.datetime({ offset: true }),
  durationMs: z.number(),
  tool: z.strictObject({ version: z.string(), platform: z.string() }),
  host: z.strictObject({
    os: z.string(),
    arch: z.string(),
    locale: z.string(),
    go: z.strictObject({ version: z.string(), path: z.string() }).nullable(),
  }),
  language: z.enum(['zh-CN', 'en']),
  /** True where stand-ins such as `host-1.private` replace what tells whose computer this is. */
  redacted: z.boolean().optional(),
  verdict: z.enum(VERDICTS),
  /** For `incomplete`: what could not be decided, in words. */
  undecided: z.array(z.string()).optional(),
  causes: z.array(cause),
  findings: z.array(
    z.strictObject({
      id: z.string(),
      probe: z.string(),
      code: z.string(),
      outcome: z.enum(CHECK_OUTCOMES),
      subject: z.string(),
      params: z.record(z.string(), z.unknown()),
      evidence: z.array(z.string()),
    }),
  ),
  evidence: z.array(
    z.strictObject({
      id: z.string(),
      probe: z.string(),
      operation: z.string(),
      startMs: z.number(),
      endMs: z.number(),
      input: z.unknown(),
      result: z.unknown().optional(),
      failure: z.strictObject({ word: failureWord, detail: z.string().optional() }).optional(),
      command: z.string(),
    }),
  ),
  targets: z.array(
    z.strictObject({
      id: z.string(),
      url: z.string(),
      role: z.enum(['mirror', 'sumdb', 'vcs', 'proxy', 'redirect', 'control', 'other']),
      phases: z.strictObject({ dns: phase, tcp: phase, tls: phase, ttfb: phase, transfer: phase }),
      verdict: z.enum(['ok', 'slow', 'failed', 'not-reached']),
      startMs: z.number().nullable(),
    }),
  ),
  settings: z.array(setting),
  walk: z.array(
    z.strictObject({
      entry: z.string(),
      separator: z.string(),
      wouldServe: z.boolean(),
      status: z.enum(['serves', 'next', 'stops', 'not-reached']),
      why: z.string(),
    }),
  ),
  goRun: z
    .strictObject({
      command: z.string(),
      exitCode: z.number().nullable(),
      stoppedAfterMs: z.number().optional(),
      hangingUrl: z.string().optional(),
      modules: z.number(),
      failed: z.number(),
      bytes: z.number(),
      seconds: z.number(),
      errors: z.array(z.string()),
    })
    .optional(),
  /** What a person wrote beside it. */
  note: z.string().optional(),
  plan: z
    .array(
      z.strictObject({
        remedy: z.string(),
        cause: z.string(),
        scope,
        risk,
        elevation,
        command: z.string(),
        changes: z.array(change),
      }),
    )
    .optional(),
  repair: z
    .array(
      z.strictObject({
        remedy: z.string(),
        outcome: z.enum(REPAIR_OUTCOMES),
        failure: z.enum(REPAIR_FAILURES).optional(),
        changes: z.array(change),
        journalId: z.string().optional(),
      }),
    )
    .optional(),
  verification: z
    .strictObject({
      command: z.string(),
      exitCode: z.number().nullable(),
      modules: z.number(),
      seconds: z.number(),
      error: z.string().optional(),
      /** What the check after the repair concluded, in the environment that a new terminal has. */
      verdict: z.enum(VERDICTS).optional(),
      /** What is left: the causes of that check, without remarks. */
      causes: z.array(z.strictObject({ code: z.string(), subject: z.string() })).optional(),
    })
    .optional(),
});

export type Report = z.infer<typeof reportSchema>;
export type ReportCause = Report['causes'][number];
export type WalkStep = Report['walk'][number];
export type GoRun = NonNullable<Report['goRun']>;
