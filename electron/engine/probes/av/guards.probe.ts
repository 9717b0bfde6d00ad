import type { FindingDraft } from '../../../../shared/domain/finding.ts';
import { productNamed, productsWithServices } from '../../../../shared/windows/find-products.ts';
import type { KnownProduct } from '../../../../shared/windows/security-product.ts';
import type { GuardFacts } from '../../../host/guards.ts';
import { goPrograms } from '../../go-programs.ts';
import { cacheFolder } from '../../module-cache.ts';
import { defineProbe, failureOf, type Recorded, valueOf } from '../../probe.ts';
import { isBelow, namesProgram } from '../../windows-paths.ts';
import settings from '../config/settings.probe.ts';
import download from '../go/download.probe.ts';
import installation from '../go/installation.probe.ts';

interface Data {
  readonly facts: Recorded<GuardFacts>;
  readonly services: Recorded<readonly string[]>;
  readonly programs: readonly string[];
  /** Folders in which files of Go lie. */
  readonly folders: readonly string[];
  readonly cache: string;
  readonly personal: readonly string[];
  /** What `go` printed: it may name a file of the doctor's own throw-away cache. */
  readonly printed: string;
}

type Inputs = { go: typeof installation; settings: typeof settings; download: typeof download };

/**
 * Which guards of Windows could be in the way? Asked only once the real `go` has failed, or where the module cache lies
 * in a folder that Windows may guard: PowerShell takes seconds.
 */
export default defineProbe<Data | null, Inputs>({
  layer: 'av',
  title: { 'zh-CN': '检查杀毒软件', en: 'Check antivirus programs' },
  needs: { go: installation, settings, download },
  budgetMs: 30_000,
  async run({ go, settings: data, download: ran }, context) {
    const { host } = context;
    if (host.platform !== 'windows') return null;
    const cache = cacheFolder(data, host);
    const folders = await host.guards.personalFolders();
    const personal = folders.ok ? folders.value : [];
    if (ran?.facts?.exitCode === 0 && !personal.some((folder) => isBelow(cache, folder))) return null;
    const services = await context.record<readonly string[]>(
      {
        operation: 'guards.services',
        input: {},
        command: 'sc.exe query state= all',
        show: (all) => productsWithServices(all).map(({ id }) => id),
      },
      () => host.guards.services(),
    );
    const facts = await context.record<GuardFacts>(
      {
        operation: 'guards.ask',
        input: {},
        command:
          'powershell -NoProfile -Command "Get-CimInstance -Namespace root/SecurityCenter2 -ClassName AntiVirusProduct; Get-MpThreatDetection"',
        show: ({ language, lossy, products, defender, controlledFolders }) => ({
          language,
          lossy,
          products: products.ok ? products.value.map((p) => ({ ...p })) : products.failure.word,
          defender: defender.ok ? { ...defender.value } : defender.failure.word,
          controlledFolders: controlledFolders.ok ? controlledFolders.value.mode : controlledFolders.failure.word,
        }),
      },
      () => host.guards.facts(context.signal),
    );
    const goroot = go?.go?.goroot ?? '';
    return {
      facts,
      services,
      programs: await goPrograms(host, go?.go?.path ?? '', cache),
      folders: [cache, goroot].filter((folder) => folder !== ''),
      cache,
      personal,
      printed: (ran?.facts?.results ?? [])
        .map(({ error }) => error ?? '')
        .join('\n')
        .toLowerCase(),
    };
  },
  interpret(data) {
    if (!data) return [];
    const facts = valueOf(data.facts);
    const unknown = failureOf(data.facts) ?? (facts && !facts.products.ok ? facts.products.failure : undefined);
    return [
      ...productFindings(data),
      ...(facts ? eventFindings(facts, data) : []),
      ...(unknown ? [{ ...base(data), code: 'guard.unknown' as const, params: { failure: unknown.word } }] : []),
    ];
  },
});

function base({ facts }: Data, subject = 'guards') {
  return { outcome: 'ok' as const, subject, evidence: [facts.evidence] };
}

function productFindings(data: Data): readonly FindingDraft[] {
  const facts = valueOf(data.facts);
  const listed = facts?.products.ok ? facts.products.value : [];
  const seen = new Set<string>();
  const found: FindingDraft[] = listed.map((product) => {
    const known = product.microsoft ? undefined : productNamed(product.name);
    if (known) seen.add(known.id);
    return {
      ...base(data, product.name),
      code: 'guard.product',
      params: {
        name: product.name,
        known: known?.id ?? null,
        kind: known?.kind === 'edr' ? 'edr' : product.kind,
        microsoft: product.microsoft,
        state: product.state,
        filtersNetwork: (known?.filtersNetwork ?? false) || (product.kind === 'firewall' && !product.microsoft),
        managed: known?.managed ?? false,
      },
    };
  });
  // Agents of companies, and firewalls of some suites, do not register there.
  const silent = productsWithServices(valueOf(data.services) ?? []).filter(({ id }) => !seen.has(id));
  return [...found, ...silent.map((known) => fromService(known, data))];
}

function fromService(known: KnownProduct, data: Data): FindingDraft {
  const { id, kind, filtersNetwork, managed } = known;
  const name = known.name.en;
  return {
    code: 'guard.product',
    outcome: 'ok',
    subject: name,
    params: { name, known: id, kind, microsoft: false, state: 'unknown', filtersNetwork, managed },
    evidence: [data.services.evidence],
  };
}

function eventFindings(facts: GuardFacts, data: Data): readonly FindingDraft[] {
  const { programs, folders, cache, personal, printed } = data;
  const ofGo = (file: string) =>
    programs.includes(file) || printed.includes(file.toLowerCase()) || folders.some((folder) => isBelow(file, folder));
  const detections = (facts.detections.ok ? facts.detections.value : []).flatMap(({ threat, files, at }) => {
    const own = files.filter(ofGo);
    const [first] = own;
    return first === undefined
      ? []
      : [{ ...base(data, first), code: 'guard.detection' as const, params: { threat, files: own, at } }];
  });
  const blocked = (facts.codeBlocks.ok ? facts.codeBlocks.value : []).flatMap(({ texts }) =>
    programs.filter((program) => texts.some((text) => namesProgram(text, program))),
  );
  const folderBlocks = (facts.folderBlocks.ok ? facts.folderBlocks.value : []).flatMap(({ texts }) => {
    const program = programs.find((path) => texts.some((text) => namesProgram(text, path)));
    const path = texts.find((text) => /[\\]/u.test(text) && !programs.some((p) => namesProgram(text, p)));
    return program === undefined
      ? []
      : [{ ...base(data, program), code: 'guard.folder-block' as const, params: { program, path: path ?? '' } }];
  });
  const controlled = facts.controlledFolders.ok ? facts.controlledFolders.value : undefined;
  const guarded = [...personal, ...(controlled?.folders ?? [])].some((folder) => isBelow(cache, folder));
  return [
    ...detections,
    ...[...new Set(blocked)].map((program) => ({
      ...base(data, program),
      code: 'guard.code-block' as const,
      params: { program },
    })),
    ...folderBlocks,
    ...(controlled?.mode === 'block' && guarded
      ? [{ ...base(data, cache), code: 'guard.controlled-folder' as const, params: { path: cache } }]
      : []),
  ];
}
