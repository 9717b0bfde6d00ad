// What is planned on every recorded machine: nothing widens trust, rights or exposure, and what only a person may ask for is
// never proposed, nor anything but what is safe ticked. Worlds of the lab are looked at in the same way where they are repaired.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inCheckout } from '../../../build/runtime/paths.mjs';
import { openPlaces } from '../../../electron/engine/repair/places/places.ts';
import { planRepair } from '../../../electron/engine/repair/plan-repair.ts';
import { runSession } from '../../../electron/engine/session.ts';
import { openHost } from '../../../electron/host/open-host.ts';
import { diagnoseRequestSchema } from '../../../shared/domain/request.ts';
import { planOf } from '../../../shared/report/repair-parts.ts';
import { widening } from '../../lab/forbidden-changes.ts';

const folder = inCheckout('test/fixtures/machines');
const machines = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.concurrent('the plan of', () => {
  it.each(machines.map(({ name }) => name))('%s', { timeout: 60_000 }, async (name) => {
    const host = await openHost({ GMD_HOST: `recorded:${folder}/${name}` });
    const request = diagnoseRequestSchema.parse({});
    const { signal } = new AbortController();
    const result = await runSession(request, { host, signal, emit: () => undefined });
    const { plan } = await planRepair('plan-1', { request, result, host }, openPlaces(host), signal);
    expect(widening(planOf(plan))).toEqual([]);
    expect(plan.items.filter(({ remedy }) => remedy === 'config/checksum-off')).toEqual([]);
    expect(plan.items.filter(({ chosen, risk }) => chosen && risk !== 'safe')).toEqual([]);
  });
});
