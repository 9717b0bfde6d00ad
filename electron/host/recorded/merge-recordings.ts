import { resolve, sep } from 'node:path';

type Raw = Readonly<Record<string, unknown>>;

/**
 * A recording that says only in what it differs from its base. Tables are merged by key, where null takes an entry away;
 * of commands and endpoints the own ones come first, and the first that fits answers; everything else replaces.
 */
export function mergeRecordings(base: Raw, own: Raw): Raw {
  const merged: Record<string, unknown> = { ...base, ...own };
  for (const key of ['environment', 'programs', 'files']) merged[key] = mergeTables(base[key], own[key]);
  for (const key of ['commands', 'absent']) merged[key] = mergeLists(base[key], own[key]);
  merged['powershell'] = mergeQuestionSets(asTable(base['powershell']), asTable(own['powershell']));
  merged['registry'] = mergeRegistries(asTable(base['registry']), asTable(own['registry']));
  const [baseNet, ownNet] = [asTable(base['network']), asTable(own['network'])];
  const names = mergeTables(baseNet['names'], ownNet['names']);
  const endpoints = mergeLists(baseNet['endpoints'], ownNet['endpoints']);
  merged['network'] = { ...baseNet, ...ownNet, names, endpoints };
  return merged;
}

/**
 * Replaces each `{ "file": name }` of a recording by its absolute path, so that it can be merged into one elsewhere.
 *
 * @throws Error for a file outside of the folder.
 */
export function withAbsoluteFiles(value: unknown, folder: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withAbsoluteFiles(item, folder));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (key !== 'file' || typeof item !== 'string') return [key, withAbsoluteFiles(item, folder)];
      const path = resolve(folder, item);
      if (!path.startsWith(resolve(folder) + sep))
        throw new Error(`A recording refers to a file outside of it: ${item}`);
      return [key, path];
    }),
  );
}

function mergeTables(base: unknown, own: unknown): Raw {
  const entries = Object.entries({ ...asTable(base), ...asTable(own) });
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

/** Two levels: a key says only which of its values differ, and null takes a value or a key away. */
function mergeRegistries(base: Raw, own: Raw): Raw {
  const keys = Object.entries(own).map(([key, values]) => {
    const plain = typeof values === 'object' && values !== null;
    return [key, plain && key in base ? mergeTables(base[key], values) : values] as const;
  });
  return mergeTables(base, Object.fromEntries(keys));
}

/** Of each set the own answers replace those of the base, one by one. */
function mergeQuestionSets(base: Raw, own: Raw): Raw {
  const sets = Object.entries(own).map(([name, set]) => {
    const [before, after] = [asTable(base[name]), asTable(set)];
    return [name, { ...before, ...after, answers: mergeTables(before['answers'], after['answers']) }] as const;
  });
  return mergeTables(base, Object.fromEntries(sets));
}

function mergeLists(base: unknown, own: unknown): unknown {
  return [...(Array.isArray(own) ? own : []), ...(Array.isArray(base) ? base : [])];
}

function asTable(value: unknown): Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {};
}
