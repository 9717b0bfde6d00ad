import type { GitValue } from '../vcs/git-config.ts';
import type { FailureWord } from './failure.ts';

/** What probes observe of single modules, and of where they come from: git, code hosts, ssh servers, accounts. */
export interface VcsObservations {
  /** The git that `go` starts; the settings that name the certificates it trusts and the library it does TLS with, if they do. */
  'git.installed': {
    path: string;
    trust?: GitValue;
    /** There is nothing where that setting names a file or folder. */
    trustMissing?: true;
    backend?: GitValue;
  };
  /** Does one of the certificates that git is told to trust, file and folder, vouch for what this host showed? */
  'git.trust': { target: string; places: readonly string[]; certificates: number; vouches: boolean };
  'git.not-found': Readonly<Record<string, never>>;
  /** git's own proxy for an address, tried. */
  'git.proxy': { target: string; setting: GitValue; address: string; failure?: FailureWord };
  /** `go` fetches this module from its origin, or would when no mirror has it. */
  'module.origin': { module: string; version: string; host: string; why: 'private' | 'direct' | 'fallback' };
  /** The page that tells `go` where a module's repository is (`?go-get=1`), as it is shown to those who do not sign in. */
  'vcs.page': {
    target: string;
    module: string;
    url: string;
    status?: number;
    failure?: FailureWord;
    /** How many go-import tags it has, and what the one that fits names. */
    tags: number;
    prefix?: string;
    repository?: string;
    /** What the page of a project that surely does not exist names, where this one names less than the path. */
    decoyPrefix?: string;
  };
  /** Where git goes for a module's repository, and what it finds there. */
  'vcs.repository': {
    /** The https host of the repository; '' for ssh and everything else. */
    target: string;
    module: string;
    version: string;
    /** The address that git uses, its own rewriting done, without credentials. */
    url: string;
    host: string;
    transport: 'https' | 'http' | 'ssh' | 'other';
    vcs: string;
    root: string;
    /** The address as `go` hands it to git, and the name of the folder in which it keeps what git fetches from there. */
    remote: string;
    folder: string;
    /** The setting of git that rewrote the address. */
    rewrittenBy?: GitValue;
    /** What the server answers to those who do not sign in. */
    status?: number;
    failure?: FailureWord;
    /** Does the answer list the version's tag? Absent where it lists nothing, or the version is no tag. */
    tagged?: boolean;
    /** The answer about a repository that surely does not exist. */
    decoyStatus?: number;
  };
  /** An ssh server, asked for its greeting. */
  'vcs.ssh-port': {
    host: string;
    port: number;
    /** The same service at another port, tried for comparison. */
    alternative: boolean;
    banner?: string;
    failure?: FailureWord;
  };
  'vcs.known-host': { host: string; port: number; known: boolean; files: readonly string[] };
  /** Who could sign `go` and git in at a host. Contents stay out: only whether there is an entry. */
  'vcs.account': {
    host: string;
    /** The netrc file that `go` reads, and whether it names the host. */
    file: string;
    listed: boolean;
    /** A netrc file by another name, which `go` does not read and which names the host. */
    misnamed?: string;
    /** A program of git or of GOAUTH may know more; it is not run. */
    program: boolean;
  };
  /** What a mirror of the list says of a module that `go` failed at: how many versions it lists, and this one among them? */
  'module.versions': {
    target: string;
    module: string;
    version: string;
    status?: number;
    versions: number;
    listed?: boolean;
  };
  /** The path that a module gives itself in its go.mod, as a mirror sends it. */
  'module.declared': { target: string; module: string; version: string; declares: string };
  /** A file in a module's zip that lies outside of its folder. */
  'module.stray-file': { target: string; module: string; version: string; name: string };
}
