// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';

/**
 * docs/diagnosis.md with its tables of worlds and causes as they are now.
 *
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function diagnosisDocument(root) {
  const tables = join(root, 'test/architecture/diagnosis-tables.ts');
  const { module } = await runnerImport(tables, { configFile: false, logLevel: 'error' });
  return /** @type {{ withTables: (text: string) => string }} */ (module).withTables(
    readFileSync(join(root, 'docs/diagnosis.md'), 'utf8'),
  );
}
