// @ts-check
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { z } from 'zod';

/** @typedef {typeof import('../../shared/domain/report.ts')} ReportModule */

/**
 * The JSON Schema of the report, made from the decoder that the program itself uses. Its source is TypeScript, which plain
 * Node 20 does not load, so Vite does.
 *
 * @param {string} root of the checkout
 * @returns {Promise<string>} the content of docs/report.schema.json
 */
export async function reportSchema(root) {
  const options = { configFile: /** @type {const} */ (false), logLevel: /** @type {const} */ ('error') };
  const { module } = await runnerImport(join(root, 'shared/domain/report.ts'), options);
  const report = /** @type {ReportModule} */ (module).reportSchema;
  const { $schema, ...body } = z.toJSONSchema(report);
  const about = {
    title: 'gomod-doctor report, version 1',
    description:
      'What `diagnose --json` prints. Fields may be added within version 1, so validate with the copy of this file that belongs to the program that wrote the report.',
  };
  return `${JSON.stringify({ $schema, ...about, ...body }, null, 2)}\n`;
}
