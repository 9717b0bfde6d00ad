import type { Outcome } from '../../shared/domain/failure.ts';

/** A product that Windows Security Center knows. */
export interface SecurityProduct {
  readonly kind: 'antivirus' | 'firewall';
  readonly name: string;
  /** Windows' own. Told by its id, never by its name: "Bitdefender" holds "defender". */
  readonly microsoft: boolean;
  readonly state: 'on' | 'off' | 'snoozed' | 'expired' | 'unknown';
}

/** What Defender says of itself. */
export interface DefenderStatus {
  /** It, and no other product, watches files here. */
  readonly active: boolean;
  readonly realTime: boolean;
  /** Settings are locked; undefined on versions that do not tell. */
  readonly tamperProtected?: boolean;
}

/** Controlled folder access: only known programs may write to some folders. */
export interface ControlledFolders {
  readonly mode: 'off' | 'block' | 'audit' | 'disk-only';
  /** Protected beyond Documents, Pictures and the like; null where it may not be seen. */
  readonly folders: readonly string[] | null;
}

/** Something that Defender took for a threat. */
export interface Detection {
  /** Numeric id of the threat; joins detections and names. */
  readonly threatId: number;
  readonly threat: string;
  readonly files: readonly string[];
  readonly program: string;
  /** Epoch milliseconds. */
  readonly at: number | null;
}

/** An event in which Windows kept a program from something. `texts` are its data, in no order that could be relied on. */
export interface BlockEvent {
  readonly at: number | null;
  readonly texts: readonly string[];
}

/** Answers of one PowerShell: each stands or fails alone. */
export interface GuardFacts {
  /** `constrained`: an application control policy is in force. */
  readonly language: 'full' | 'constrained' | 'unknown';
  /** Characters may have been lost: names are for reading only. */
  readonly lossy: boolean;
  readonly products: Outcome<readonly SecurityProduct[]>;
  readonly defender: Outcome<DefenderStatus>;
  /** `not-permitted`: only an administrator sees them. */
  readonly exclusions: Outcome<readonly string[]>;
  readonly controlledFolders: Outcome<ControlledFolders>;
  readonly detections: Outcome<readonly Detection[]>;
  /** Controlled folder access (1123). */
  readonly folderBlocks: Outcome<readonly BlockEvent[]>;
  /** Code integrity: WDAC and Smart App Control (3077). */
  readonly codeBlocks: Outcome<readonly BlockEvent[]>;
}

/** Who signed a file, as Windows verified it. */
export interface Signature {
  readonly path: string;
  readonly status: 'valid' | 'unsigned' | 'invalid' | 'unknown';
  readonly signer: string;
}

/** The guards of this machine: antivirus, controlled folders, application control. */
export interface Guards {
  /** `unsupported` where the platform has none, `unknown` where nobody answers, `timed-out`. */
  facts(signal: AbortSignal): Promise<Outcome<GuardFacts>>;
  /** Names of installed services and drivers, running or not, without those of products that are switched off. Failures as of {@link facts}. */
  services(): Promise<Outcome<readonly string[]>>;
  /** Documents, Desktop and the like, where they really are. Failures as of the registry. */
  personalFolders(): Promise<Outcome<readonly string[]>>;
  /** A group policy or device management sets something of Defender. Failures as of the registry. */
  defenderManaged(): Promise<Outcome<boolean>>;
  /** Failures as of {@link facts}. */
  signatures(paths: readonly string[], signal: AbortSignal): Promise<Outcome<readonly Signature[]>>;
}
