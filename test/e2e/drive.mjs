// The inside of in-world.ts: node drive.mjs DRIVER INPUT RESULT. Node 20 reads no TypeScript, so Vite loads the driver.
import { readFileSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const [driver, input, result] = process.argv.slice(2);
const { module } = await runnerImport(driver, { configFile: false, logLevel: 'error' });
writeFileSync(result, JSON.stringify(await module.drive(JSON.parse(readFileSync(input, 'utf8')))));
