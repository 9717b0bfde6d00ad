import { z } from 'zod';
import { FAILURES } from '../../../shared/domain/failure.ts';

/** Milliseconds that are really waited. */
const ms = z.number().min(0).max(600_000).default(0);

/** Why an operation failed. `timed-out` is waited for as long as the caller has patience. */
const failure = { failure: z.enum(FAILURES), detail: z.string().optional(), ms };

/** Bytes: inline text, base64, or a file of the recording. */
const content = z.union([
  z.string().transform((text) => ({ text })),
  z.strictObject({ text: z.string() }),
  z.strictObject({ base64: z.base64() }),
  z.strictObject({ file: z.string() }),
]);

const command = z.strictObject({
  program: z.string(),
  args: z.array(z.string()),
  /** `prefix`: further arguments may follow. */
  match: z.enum(['exact', 'prefix']).default('exact'),
  /** Variables that the child has to be given, with these values. */
  environment: z.record(z.string(), z.string()).default({}),
  /** Null: it never ends by itself. */
  exitCode: z.number().int().nullable().default(0),
  stdout: content.default({ text: '' }),
  stderr: content.default({ text: '' }),
  /** How inline text is to be encoded; files are raw already. */
  encoding: z.string().default('utf-8'),
  ms,
});

const file = z.union([
  z.strictObject({ content, mode: z.number().int().default(0o644) }),
  z.strictObject({ entries: z.array(z.string()) }),
  z.strictObject(failure),
]);

const answer = z.union([
  z.array(z.string()).transform((addresses) => ({ addresses, ms: 0 })),
  z.strictObject({ addresses: z.array(z.string()), ms }),
  z.strictObject(failure),
]);
const families = z.strictObject({ A: answer, AAAA: answer });

const tlsFacts = z.strictObject({
  protocol: z.string(),
  alpn: z.string().nullable(),
  certificate: z.strictObject({
    subject: z.string(),
    issuer: z.string(),
    root: z.string(),
    names: z.array(z.string()),
    notBefore: z.iso.datetime().transform(Date.parse),
    notAfter: z.iso.datetime().transform(Date.parse),
    selfSigned: z.boolean(),
    fingerprint: z.string(),
    logged: z.boolean().optional(),
  }),
  verification: z
    .strictObject({
      word: z.enum(['tls-untrusted', 'tls-expired', 'tls-not-yet-valid', 'tls-wrong-host']),
      detail: z.string(),
      also: z.array(z.enum(['tls-untrusted', 'tls-expired', 'tls-not-yet-valid', 'tls-wrong-host'])).default([]),
    })
    .optional(),
});

const httpReply = z.union([
  z.strictObject({
    method: z.enum(['GET', 'HEAD']).default('GET'),
    /** Origin or absolute form as sent; with `*` at its end, everything that begins so. */
    target: z.string(),
    status: z.number().int(),
    headers: z.record(z.string(), z.string()).default({}),
    body: content.default({ text: '' }),
    ms,
  }),
  z.strictObject({ method: z.enum(['GET', 'HEAD']).default('GET'), target: z.string(), ...failure }),
]);

/** What a proxy says to CONNECT or SOCKS, and the recorded endpoint (`address:port`) the tunnel leads to. */
const tunnel = z.union([
  z.strictObject({ to: z.string(), ms }),
  z.strictObject({
    status: z.number().int(),
    headers: z.record(z.string(), z.string()).default({}),
    body: content.default({ text: '' }),
    ms,
  }),
  z.strictObject(failure),
]);

const endpoint = z.strictObject({
  address: z.string(),
  port: z.number().int().min(1).max(65_535),
  connect: z.union([z.strictObject({ ms }), z.strictObject(failure)]),
  /** By server name; `*` for any other. */
  tls: z.record(z.string(), z.union([z.strictObject({ facts: tlsFacts, ms }), z.strictObject(failure)])).default({}),
  http: z.array(httpReply).default([]),
  /** By `host:port`; `*` for any other. */
  tunnels: z.record(z.string(), tunnel).default({}),
  socks: z.record(z.string(), tunnel).default({}),
  raw: z.union([z.strictObject({ answer: content, ms }), z.strictObject(failure)]).optional(),
});

const trust = z.strictObject({
  source: z.enum(['files', 'system', 'bundled']),
  places: z.array(z.string()).default([]),
  certificates: z.number().int(),
});

/** Values of a registry key: type and data as `reg query` shows them. */
const registryKey = z.record(z.string(), z.tuple([z.string().regex(/^REG_[A-Z_]+$/u), z.string()]));

/** Answers to one set of questions, by their names. */
const questionSet = z.strictObject({
  mode: z.enum(['FullLanguage', 'ConstrainedLanguage']).default('FullLanguage'),
  answers: z.record(
    z.string(),
    z.union([z.strictObject({ values: z.array(z.unknown()) }), z.strictObject({ error: z.string() })]),
  ),
});

/**
 * What has to be so: a value of the registry, a file or a variable of the caller that no longer holds a text, a key that holds one, a
 * clock that was set, or a command line that has ended well.
 */
const condition = z.union([
  z.strictObject({ key: z.string(), name: z.string(), lacks: z.string() }),
  z.strictObject({ key: z.string(), has: z.string() }),
  z.strictObject({ path: z.string(), lacks: z.string() }),
  z.strictObject({ environment: z.string(), lacks: z.string() }),
  z.strictObject({ environment: z.string(), has: z.string() }),
  z.strictObject({ clock: z.literal('set') }),
  z.strictObject({ ran: z.string() }),
]);

/** When what is wrong with the machine is over: its commands and its net then answer as those of another recording do. */
const cured = z.strictObject({
  as: z.string(),
  when: z.array(condition).min(1),
  /** The fixture that shows this effect of the change, or `assumed`; docs/verification.md lists those. */
  source: z.string(),
});

/** `machine.json` of a recorded machine. */
export const machineSchema = z.strictObject({
  format: z.literal('gomod-doctor/machine'),
  version: z.literal(1),
  /** Where it was recorded and how; for people. */
  description: z.string(),
  platform: z.enum(['linux', 'windows']),
  arch: z.string(),
  /** The wall clock at the start of the recording. */
  recordedAt: z.iso.datetime().transform(Date.parse),
  environment: z.record(z.string(), z.string()),
  /** The proxy of Windows' own services, as `netsh winhttp` prints it; without it there is none. */
  winHttp: z.string().exactOptional(),
  /** Answers of the platform in PAC form, by host or `*`: settings of browsers, which `go` does not heed. */
  systemProxy: z.record(z.string(), z.string()).exactOptional(),
  /** Stored variables of a Linux machine; Windows has them in recorded `reg query` commands. */
  storedVariables: z
    .array(
      z.strictObject({ name: z.string(), value: z.string(), scope: z.enum(['user', 'machine']), where: z.string() }),
    )
    .default([]),
  /** Keys by their short names (`HKCU\\Environment`); what is not there is absent. `denied`: may not be read. */
  registry: z.record(z.string(), z.union([registryKey, z.literal('denied')])).default({}),
  cured: cured.exactOptional(),
  /** What the user says when asked for administrator rights; `unavailable`: the program may not ask. */
  elevation: z.enum(['granted', 'refused', 'timed-out', 'unavailable']).default('unavailable'),
  /** By how many milliseconds its clock has to go forward to be right: Windows' time service does that when it is asked. */
  clockBehindMs: z.number().int().default(0),
  /** Files in Defender's quarantine. */
  quarantine: z.array(z.string()).default([]),
  /** What PowerShell answers, by the name of the set of questions. */
  powershell: z.record(z.string(), questionSet).default({}),
  /** Absolute paths by the name that is looked for. */
  programs: z.record(z.string(), z.array(z.string())),
  commands: z.array(command),
  files: z.record(z.string(), file),
  /** Folders and files that may not be written, and why; everything else that exists may. */
  unwritable: z.record(z.string(), z.enum(FAILURES)).default({}),
  /** Free room by folder: it counts for everything below. */
  rooms: z
    .record(z.string(), z.strictObject({ freeBytes: z.number(), freeFiles: z.number().nullable().default(null) }))
    .default({}),
  /** Folders below which everything that is not listed is known to be absent. */
  absent: z.array(z.string()).default([]),
  network: z.strictObject({
    resolvers: z.array(z.string()),
    searchDomains: z.array(z.string()).exactOptional(),
    /** Names of the connections that are in use. */
    connected: z.array(z.string()).default([]),
    routes: z.strictObject({ ipv4: z.boolean(), ipv6: z.boolean() }),
    trust,
    /** By name, or `*.suffix` for names that nobody can know beforehand. `platform` is getaddrinfo, the others are resolvers. */
    names: z.record(z.string(), z.record(z.string(), families)),
    endpoints: z.array(endpoint),
  }),
});

export type Machine = z.output<typeof machineSchema>;
export type Condition = z.output<typeof condition>;
export type RecordedContent = z.output<typeof content>;
export type RecordedCommand = Machine['commands'][number];
export type RecordedEndpoint = Machine['network']['endpoints'][number];
export type RecordedTunnel = z.output<typeof tunnel>;
export type RecordedRegistryTable = Machine['registry'];
