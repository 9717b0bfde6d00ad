import { z } from 'zod';
import { LAYERS } from './layer.ts';

/** A module and version as `go` takes it, e.g. `golang.org/x/text@v0.3.2`. */
const moduleAtVersion = z
  .string()
  .max(1024)
  .regex(/^[^\s@]+@[^\s@]+$/u, 'expected module@version');

/** What a run is asked to check. Decoded wherever it enters: command line, IPC, engine. */
export const diagnoseRequestSchema = z.strictObject({
  /** Absolute folder whose go.mod is what gets downloaded. */
  project: z.string().max(32_767).optional(),
  modules: z.array(moduleAtVersion).max(1000).optional(),
  /** Extra addresses to check. */
  targets: z.array(z.string().max(8192)).max(1000).optional(),
  /** Only `targets`, and nothing that `go` itself would talk to. */
  solo: z.boolean().optional(),
  deadlineMs: z.number().int().min(1000).max(600_000).default(30_000),
  /** Per attempt; the contract's rule (max(5 s, 4 × slowest success)) when absent. */
  timeoutMs: z.number().int().min(100).max(120_000).optional(),
  retries: z.number().int().min(0).max(10).optional(),
  only: z.array(z.enum(LAYERS)).optional(),
});

export type DiagnoseRequest = z.infer<typeof diagnoseRequestSchema>;
