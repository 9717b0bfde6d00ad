import { parseGoUrl } from './net-url/parse-url.ts';

/** One `<meta name="go-import" content="prefix vcs repository">` of a page. */
export interface GoImport {
  readonly prefix: string;
  readonly vcs: string;
  readonly repository: string;
}

/** Tags after this many are not read: a page has one or a few. */
const MAX_IMPORTS = 100;

/**
 * The go-import tags in the head of a page, `mod` ones first, as `go` reads them: up to the body, whatever surrounds them.
 * Source: cmd/go/internal/vcs/discovery.go (parseMetaGoImports).
 */
export function parseGoImports(page: string): readonly GoImport[] {
  const end = page.search(/<\/head\s*>|<body[\s>]/iu);
  const head = (end < 0 ? page : page.slice(0, end)).replace(/<!--[\s\S]*?-->/gu, '');
  const found: GoImport[] = [];
  for (const [, attributes = ''] of head.matchAll(/<meta\s([^>]{0,4000})>/giu)) {
    if (attribute(attributes, 'name') !== 'go-import' || found.length >= MAX_IMPORTS) continue;
    const [prefix = '', vcs = '', repository = ''] = (attribute(attributes, 'content') ?? '').trim().split(/\s+/u);
    if (repository !== '') found.push({ prefix, vcs, repository });
  }
  const mods = found.filter(({ vcs }) => vcs === 'mod');
  const covered = new Set(mods.map(({ prefix }) => prefix));
  return [...mods, ...found.filter(({ vcs, prefix }) => vcs !== 'mod' && !covered.has(prefix))];
}

/** The tag that `go` takes for a module path, or undefined. Source: cmd/go/internal/vcs/vcs.go (matchGoImport). */
export function matchGoImport(imports: readonly GoImport[], path: string): GoImport | undefined {
  const matching = imports.filter(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`));
  return matching.length === 1 || matching[0]?.vcs === 'mod' ? matching[0] : undefined;
}

/** Where a module's repository is, when its path alone says so. */
export interface Repository {
  /** The part of the path that is the repository's. */
  readonly root: string;
  readonly vcs: string;
  readonly url: string;
}

const KNOWN_HOSTS = [
  /^(github\.com\/[\w.-]+\/[\w.-]+)(?:\/[\w.-]+)*$/u,
  /^(bitbucket\.org\/[\w.-]+\/[\w.-]+)(?:\/[\w.-]+)*$/u,
  /^(hub\.jazz\.net\/git\/[a-z0-9]+\/[\w.-]+)(?:\/[\w.-]+)*$/u,
  /^(git\.apache\.org\/[a-z0-9_.-]+\.git)(?:\/[\w.-]+)*$/u,
  /^(git\.openstack\.org\/[\w.-]+\/[\w.-]+)(?:\.git)?(?:\/[\w.-]+)*$/u,
];
const WITH_SUFFIX =
  /^((?:[a-z0-9.-]+\.)+[a-z0-9.-]+(?::[0-9]+)?(?:\/~?[\w.-]+)+?\.(bzr|fossil|git|hg|svn))(?:\/~?[\w.-]+)*$/u;

/**
 * The repository that a module path names by itself; undefined where `go` has to ask the host for it (`?go-get=1`).
 * Source: cmd/go/internal/vcs/vcs.go (vcsPaths).
 */
export function repositoryOfPath(path: string): Repository | undefined {
  for (const pattern of KNOWN_HOSTS) {
    const root = pattern.exec(path)?.[1];
    if (root !== undefined) return { root, vcs: 'git', url: `https://${root}` };
  }
  const [, root, vcs] = WITH_SUFFIX.exec(path) ?? [];
  return root === undefined || vcs === undefined ? undefined : { root, vcs, url: `https://${root}` };
}

/** Is this an address that `go` takes as a repository? Source: cmd/go/internal/vcs/vcs.go (validateRepoRoot). */
export function isRepositoryUrl(url: string): boolean {
  const parsed = parseGoUrl(url);
  return !('error' in parsed) && parsed.url.scheme !== '' && parsed.url.scheme !== 'file';
}

function attribute(attributes: string, name: string): string | undefined {
  const [, double, single, bare] =
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'iu').exec(attributes) ?? [];
  return double ?? single ?? bare;
}
