// Builds the oracle, the Go program that the rules of shared/go are compared with: once for each state of its sources and
// each Go. The only step of this suite that may use the network (for golang.org/x/mod and golang.org/x/net).
import { join } from 'node:path';
import { runnerImport } from 'vite';

// Node 20 reads no TypeScript, so Vite loads it.
const { module } = await runnerImport(join(import.meta.dirname, 'oracle.ts'), { configFile: false, logLevel: 'error' });
console.log(module.buildOracle());
