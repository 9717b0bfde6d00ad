import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure } from '../../../shared/domain/failure.ts';
import { classifyFileError } from '../node-network/classify-error.ts';
import { pemCertificates, type TrustStore } from '../node-network/trust-store.ts';

/** Tried in this order, the first that can be read counts. Source: Go crypto/x509 root_linux.go. */
const FILES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/tls/cacert.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
];
/** All of them are read, besides the file. */
const FOLDERS = ['/etc/ssl/certs', '/etc/pki/tls/certs'];

const MAX_FILE_BYTES = 16 * 1024 * 1024;
const MAX_FOLDER_FILES = 5000;
const FILES_AT_ONCE = 32;

/**
 * The roots that `go` trusts with this environment: `SSL_CERT_FILE` and `SSL_CERT_DIR` replace the well-known places.
 * Source: Go crypto/x509 root_unix.go loadSystemRoots.
 */
export async function goRoots(environment: Readonly<Record<string, string>>): Promise<TrustStore> {
  const file = environment['SSL_CERT_FILE'] || undefined;
  const folders = environment['SSL_CERT_DIR'] || undefined;
  const own = await readRoots(file, folders);
  return file === undefined && folders === undefined
    ? own
    : { ...own, systemPems: (await readRoots(undefined, undefined)).pems };
}

async function readRoots(file: string | undefined, folders: string | undefined): Promise<TrustStore> {
  const reader = new RootReader();
  await reader.firstFile(file === undefined ? FILES : [file], file !== undefined);
  for (const folder of folders === undefined ? FOLDERS : folders.split(':'))
    await reader.folder(folder, folders !== undefined);
  return reader.result();
}

class RootReader {
  readonly #known = new Set<string>();
  readonly #pems: string[] = [];
  readonly #places: string[] = [];
  readonly #problems: { place: string; failure: Failure }[] = [];

  /** @param asked a variable names it, so that also its absence is a problem. */
  async firstFile(files: readonly string[], asked: boolean): Promise<void> {
    for (const file of files) {
      const text = await this.#read(file, asked);
      if (text === undefined) continue;
      if (this.#take(file, text) === 0 && asked)
        this.#problem(file, { word: 'malformed-output', detail: 'no certificate in it' });
      return;
    }
  }

  async folder(folder: string, asked: boolean): Promise<void> {
    let entries: { readonly name: string; isSymbolicLink(): boolean }[];
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      this.#missing(folder, error, asked);
      return;
    }
    let found = 0;
    for (let at = 0; at < Math.min(entries.length, MAX_FOLDER_FILES); at += FILES_AT_ONCE) {
      const some = entries.slice(at, at + FILES_AT_ONCE).map(async (entry) => {
        const path = join(folder, entry.name);
        const again = entry.isSymbolicLink() && (await pointsBeside(path));
        return again ? undefined : this.#read(path, false, true);
      });
      for (const text of await Promise.all(some)) if (text !== undefined) found += this.#take(folder, text);
    }
    if (found === 0 && asked && this.#pems.length === 0) {
      this.#problem(folder, { word: 'malformed-output', detail: 'no certificate in it' });
    }
  }

  result(): TrustStore {
    const facts = {
      source: 'files',
      places: this.#places,
      certificates: this.#pems.length,
      problems: this.#problems,
    } as const;
    return { pems: this.#pems, facts };
  }

  #take(place: string, text: string): number {
    const found = pemCertificates(text, this.#known);
    this.#pems.push(...found);
    if (found.length > 0 && !this.#places.includes(place)) this.#places.push(place);
    return found.length;
  }

  async #read(path: string, asked: boolean, silent = false): Promise<string | undefined> {
    try {
      const facts = await stat(path);
      if (facts.isFile() && facts.size <= MAX_FILE_BYTES) return await readFile(path, 'latin1');
      if (!silent) this.#problem(path, { word: 'unknown', detail: 'no plain file of a sensible size' });
    } catch (error) {
      if (!silent) this.#missing(path, error, asked);
    }
    return undefined;
  }

  #missing(place: string, error: unknown, asked: boolean): void {
    const failure = classifyFileError(error);
    if (asked || failure.word !== 'not-found') this.#problem(place, failure);
  }

  #problem(place: string, failure: Failure): void {
    this.#problems.push({ place, failure });
  }
}

/** Folders made by c_rehash hold each file again under its hash, as a link without a slash. */
async function pointsBeside(link: string): Promise<boolean> {
  try {
    return !(await readlink(link)).includes('/');
  } catch {
    return false;
  }
}
