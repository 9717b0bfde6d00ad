import { z } from 'zod';
import { failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import type {
  BlockEvent,
  ControlledFolders,
  DefenderStatus,
  Detection,
  GuardFacts,
  SecurityProduct,
  Signature,
} from '../guards.ts';
import { type Answer, type Answers, dateOf, unwrapped } from './power-shell.ts';

/** Defender in Security Center, whatever it is called. Sources: windows-powershell-docs; captures of both ids. */
const DEFENDER_IDS = ['{d68ddc3a-831f-4fae-9e44-da132c1acf46}', '{d58ffc3a-813b-4fae-9e44-da132c9faa36}'];

/** Turns the answers of PowerShell into facts; an answer that does not have the expected shape is `malformed-output`. */
export function guardFacts(answers: Answers): GuardFacts {
  const products = (['antivirus', 'firewall'] as const).map((kind) =>
    decoded(answers.of(kind), product, (found): SecurityProduct => ({ kind, ...found })),
  );
  const [antivirus = failed('unknown'), firewalls = failed('unknown')] = products;
  const preferences = decoded(answers.of('preferences'), preference, (p) => p);
  return {
    language: answers.language,
    lossy: answers.lossy,
    // Half of the list would look like "no such firewall".
    products:
      antivirus.ok && firewalls.ok
        ? success([...antivirus.value, ...firewalls.value])
        : firstFailure(antivirus, firewalls),
    defender: only(decoded(answers.of('status'), status, (s): DefenderStatus => s)),
    exclusions: exclusionsOf(preferences),
    controlledFolders: foldersOf(preferences),
    detections: detectionsOf(answers),
    folderBlocks: eventsOf(answers.of('folder-blocks')),
    codeBlocks: eventsOf(answers.of('code-blocks')),
  };
}

/** Paths that Defender does not scan, as an elevated program sees them. Failures as of {@link GuardFacts}. */
export function exclusionsIn(answers: Answers): Outcome<readonly string[]> {
  return exclusionsOf(decoded(answers.of('exclusions'), preference, (p) => p));
}

/** Signatures in the order of the answer. */
export function signaturesOf(answers: Answers): Outcome<readonly Signature[]> {
  return decoded(answers.of('signatures'), signature, (s) => s);
}

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

/** Bits 12-15 of `productState`; undocumented, so only four values are believed. */
const STATES: readonly SecurityProduct['state'][] = ['off', 'on', 'snoozed', 'expired'];

const product = z
  .object({ displayName: text, instanceGuid: text, pathToSignedProductExe: text, productState: z.number().int() })
  .transform(({ displayName, instanceGuid, pathToSignedProductExe, productState }) => ({
    name: displayName,
    microsoft:
      DEFENDER_IDS.includes(instanceGuid.toLowerCase()) ||
      pathToSignedProductExe.toLowerCase() === 'windowsdefender://',
    state: STATES[(productState >> 12) & 0xf] ?? ('unknown' as const),
  }));

const status = z
  .object({
    AMRunningMode: text,
    AMServiceEnabled: z.boolean(),
    AntivirusEnabled: z.boolean(),
    RealTimeProtectionEnabled: z.boolean().nullish(),
    IsTamperProtected: z.boolean().nullish(),
  })
  .transform(({ AMRunningMode, AMServiceEnabled, AntivirusEnabled, RealTimeProtectionEnabled, IsTamperProtected }) => ({
    // English in every language; versions before it exists do not tell.
    active: AMServiceEnabled && AntivirusEnabled && ['', 'Normal'].includes(AMRunningMode),
    realTime: RealTimeProtectionEnabled ?? false,
    ...(typeof IsTamperProtected === 'boolean' ? { tamperProtected: IsTamperProtected } : {}),
  }));

const preference = z.object({
  ExclusionPath: z.unknown().optional(),
  EnableControlledFolderAccess: z.number().int().nullish(),
  ControlledFolderAccessProtectedFolders: z.unknown().optional(),
});

const signature = z
  .object({ Path: z.string(), Status: z.number().int(), Signer: text })
  .transform(({ Path, Status, Signer }): Signature => {
    // SignatureStatus of System.Management.Automation: 0 Valid, 2 NotSigned; all others are reasons not to trust it.
    const states: Readonly<Record<number, Signature['status']>> = { 0: 'valid', 1: 'unknown', 2: 'unsigned' };
    return { path: Path, status: states[Status] ?? 'invalid', signer: Signer };
  });

const detection = z.object({
  ThreatID: z.number(),
  InitialDetectionTime: z.unknown().optional(),
  ProcessName: text,
  Resources: z.unknown().optional(),
});
const threat = z.object({ ThreatID: z.number(), ThreatName: text });
const event = z.object({ TimeCreated: z.unknown().optional(), Data: z.unknown() });

function decoded<T, R>(answer: Answer | undefined, schema: z.ZodType<T>, show: (value: T) => R): Outcome<readonly R[]> {
  if (!answer) return failed('unknown', 'not answered');
  if ('error' in answer) return failed(wordOf(answer.error), answer.error);
  const rows = z.array(schema).safeParse(answer.values);
  return rows.success
    ? success(rows.data.map(show))
    : failed('malformed-output', z.prettifyError(rows.error).slice(0, 200));
}

/** Ids of errors are the same in every language; they hold the code where Windows gave one. */
function wordOf(error: string): 'unsupported' | 'not-permitted' | 'unknown' {
  // No such namespace or class: Windows Server, or an edition without it.
  if (/0x8004100e|0x80041010|CommandNotFoundException/iu.test(error)) return 'unsupported';
  // 0x800106ba: another product is in charge, or the service is off.
  if (/0x800106ba/iu.test(error)) return 'unsupported';
  return /0x80070005|0x80041003|UnauthorizedAccess/iu.test(error) ? 'not-permitted' : 'unknown';
}

/** Exactly one object; none is what a stand-in would answer. */
function only<T>(rows: Outcome<readonly T[]>): Outcome<T> {
  if (!rows.ok) return rows;
  const [row] = rows.value;
  return row === undefined ? failed('unknown', 'empty answer') : success(row);
}

function exclusionsOf(preferences: Outcome<readonly z.output<typeof preference>[]>): Outcome<readonly string[]> {
  const row = only(preferences);
  if (!row.ok) return row;
  const paths = unwrapped(row.value.ExclusionPath).map(String);
  // Without rights a sentence stands here, in the language of Windows: whatever is no path is none.
  return paths.every(isPath) ? success(paths) : failed('not-permitted');
}

/** Absolute, or beginning with a variable or a wildcard, as exclusions may. */
function isPath(text: string): boolean {
  return /^(?:[A-Za-z]:[\\/]|\\\\|%[^%]+%|\*)/u.test(text);
}

const MODES: readonly ControlledFolders['mode'][] = ['off', 'block', 'audit', 'disk-only', 'disk-only'];

function foldersOf(preferences: Outcome<readonly z.output<typeof preference>[]>): Outcome<ControlledFolders> {
  const row = only(preferences);
  if (!row.ok) return row;
  const mode = MODES[row.value.EnableControlledFolderAccess ?? -1];
  if (!mode) return failed('unknown', 'no mode');
  const folders = unwrapped(row.value.ControlledFolderAccessProtectedFolders).map(String);
  return success({ mode, folders: folders.every(isPath) ? folders : null });
}

function detectionsOf(answers: Answers): Outcome<readonly Detection[]> {
  const named = decoded(answers.of('threats'), threat, (t) => [t.ThreatID, t.ThreatName] as const);
  const names = new Map(named.ok ? named.value : []);
  return decoded(answers.of('detections'), detection, (d) => ({
    threatId: d.ThreatID,
    threat: names.get(d.ThreatID) ?? '',
    files: unwrapped(d.Resources).flatMap((resource) => fileOf(String(resource))),
    program: d.ProcessName,
    at: dateOf(d.InitialDetectionTime),
  }));
}

/** `file:_C:\a.exe` is a file; registry keys and processes are not. */
function fileOf(resource: string): readonly string[] {
  const path = /^(?:file|containerfile):_?([A-Za-z]:\\[^|>]+)/u.exec(resource)?.[1];
  return path === undefined ? [] : [path];
}

function eventsOf(answer: Answer | undefined): Outcome<readonly BlockEvent[]> {
  if (answer && 'error' in answer && answer.error.startsWith('NoMatchingEventsFound')) return success([]);
  return decoded(answer, event, (e) => ({ at: dateOf(e.TimeCreated), texts: unwrapped(e.Data).map(String) }));
}

function firstFailure<T>(...outcomes: readonly Outcome<T>[]): Outcome<T> {
  return outcomes.find((outcome) => !outcome.ok) ?? failed('unknown');
}
