import type { CauseCode } from '../diagnosis/causes.gen.ts';
import type { Cause } from '../domain/cause.ts';
import type { Elevation, Risk } from '../domain/repair.ts';
import type { Language, Text } from '../domain/text.ts';
import type { ProgramIdentity } from '../windows/allow-list.ts';
import type { KnownConnection } from '../windows/connection-resolvers.ts';
import type { KnownRule } from '../windows/local-rule.ts';
import type { TimeService } from '../windows/time-service.ts';
import type { Edit } from './edit.ts';
import type { RepairContext } from './repair-context.ts';

/** A real `go mod download` in a throw-away cache, as a new terminal would run it with these values set. */
export interface Trial {
  readonly id: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** What a remedy has to know before it can say what it would do. */
export interface Reads {
  readonly files?: readonly string[];
  /** In order of preference: as soon as one works, those behind it need not end. */
  readonly trials?: readonly Trial[];
  /** Folders that modules could be kept in, whether they exist or not. */
  readonly folders?: readonly string[];
  readonly project?: ProjectRehearsal;
  /** The rules of Windows' firewall. */
  readonly rules?: true;
  /** Windows' connections with their DNS servers. */
  readonly connections?: true;
  /** The time service of Windows. */
  readonly timeService?: true;
  /** Programs that would be let through: who made them has to be known first. */
  readonly programs?: readonly string[];
  /** Who decides about Defender. */
  readonly defender?: true;
}

/** Files of a project as the real `go` would write them, made in a copy: without some modules' lines and what is malformed, then completed. */
export interface ProjectRehearsal {
  /** The project's go.sum. */
  readonly file: string;
  /** Modules whose lines go first, as `path@version`. */
  readonly without: readonly string[];
  /** Modules that are downloaded, verified and entered. */
  readonly modules: readonly string[];
  /** By `go mod tidy`, which reads what the project's code imports, instead of `go mod download`. */
  readonly tidy?: true;
}

/** What they would hold; every line that came into go.sum was verified. */
export interface RehearsedFiles {
  readonly mod: string;
  readonly sum: string;
}

export interface ReadResults {
  /** The content as text, null where there is no such file; undefined where it cannot be read or edited. */
  file(path: string): string | null | undefined;
  /** The same, its bytes. */
  bytes(path: string): Uint8Array | null | undefined;
  works(trial: string): boolean;
  /** Bytes that this user can write into such a folder; null where nothing can be kept there, or nobody can tell. */
  roomIn(folder: string): number | null;
  /** What the project's files would hold; null where `go` could not. */
  rehearsed(): RehearsedFiles | null;
  /** Null where they cannot be read. */
  rules(): readonly KnownRule[] | null;
  /** Null where they cannot be read. */
  connections(): readonly KnownConnection[] | null;
  /** Null where nobody can tell. */
  timeService(): TimeService | null;
  /** What a program is, as far as can be proven; null where nobody could look. */
  identity(path: string): ProgramIdentity | null;
  /** `own`: Defender watches files here, and nobody manages it; `managed`: a company does; null: another product, or nobody can tell. */
  defender(): 'own' | 'managed' | null;
}

/** What a remedy would do, exactly. */
export interface Remedial {
  /** Params of its texts. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly edits: readonly Edit[];
  /** What a person could type to the same effect. */
  readonly command: string;
  /** Values that a new terminal has afterwards; null: none. Later remedies are tried with them. */
  readonly sets?: Readonly<Record<string, string | null>>;
  /** A person has asked for just this: it is chosen, whatever its risk. */
  readonly asked?: true;
  /** Riskier than the remedy usually is. */
  readonly risk?: Risk;
}

export interface RemedyTexts<P> {
  /** What is done, in one line. */
  title(params: P): string;
  /** Why it helps, and what else it means. */
  detail(params: P): string;
}

/** One way to cure causes. Its id is the path of its file; causes and screens never name it. */
export interface RemedyDefinition<P extends Readonly<Record<string, unknown>>> {
  /** What it is, for lists: a few words. */
  readonly name: Text;
  /** The codes it may cure. */
  readonly fixes: readonly CauseCode[];
  readonly risk: Risk;
  /** What it usually needs; a plan looks at the very place. `none` if absent. */
  readonly elevation?: Elevation;
  /** What it does cannot be taken back. */
  readonly reversible?: false;
  /** Where several apply to a cause, the lowest is proposed first, and the others only beside it; 50 if it does not matter. */
  readonly order?: number;
  /** What has to be read or tried for this cause; null: it does not apply. Pure. */
  reads(cause: Cause, context: RepairContext): Reads | null;
  /** What it would do, or null. Pure. */
  plan(cause: Cause, read: ReadResults, context: RepairContext): (Remedial & { readonly params: P }) | null;
  readonly text: Readonly<Record<Language, RemedyTexts<P>>>;
}

/** Declares a remedy. */
export function defineRemedy<P extends Readonly<Record<string, unknown>>>(
  definition: RemedyDefinition<P>,
): RemedyDefinition<P> {
  return definition;
}

/** A remedy without its types: what the registry holds. */
export interface AnyRemedy extends Omit<RemedyDefinition<Readonly<Record<string, unknown>>>, 'text' | 'plan'> {
  plan(cause: Cause, read: ReadResults, context: RepairContext): Remedial | null;
  readonly text: Readonly<Record<Language, RemedyTexts<never>>>;
}
