// Every other recorded Windows machine in the real wizard, in Chinese: it says what the engine finds there, with a picture of it.
import { it } from 'vitest';
import { inCheckout } from '../../build/runtime/paths.mjs';
import { runSession } from '../../electron/engine/session.ts';
import { openRecordedHost } from '../../electron/host/recorded/recorded-host.ts';
import { renderCause } from '../../shared/diagnosis/render-cause.ts';
import { diagnoseRequestSchema } from '../../shared/domain/request.ts';
import { healthy } from '../../shared/text/ui/endings.ts';
import { recordedMachines } from '../architecture/recorded-machines.ts';
import { DoctorPage } from './doctor-page.ts';
import { launchWizard } from './launch.ts';

/** With more of their screens in recorded-machines.test.ts and recorded-repairs.test.ts. */
const ELSEWHERE = [
  'zh-healthy',
  'zh-goproxy-shadowed',
  'zh-clash-dead',
  'zh-go-blocked-by-rule',
  'zh-system-proxy-only',
  'zh-pac-only',
  'zh-winhttp-only',
  'zh-hosts-leftover',
  'zh-cache-damaged',
  'zh-outbound-blocked',
  'zh-outbound-refused',
];

/** The first cause as the engine finds it without waiting; which one that has to be, a table says: recorded-machines.ts. */
async function headlineOn(folder: string): Promise<string> {
  const host = await openRecordedHost(folder, 0);
  const request = diagnoseRequestSchema.parse({ deadlineMs: 15_000, timeoutMs: 500 });
  const result = await runSession(request, { host, emit: () => undefined, signal: new AbortController().signal });
  const first = result.causes.find(({ advisory }) => !advisory);
  return first ? renderCause(first, 'zh-CN').headline : healthy.title['zh-CN'];
}

const machines = Object.keys(recordedMachines).filter((name) => !ELSEWHERE.includes(name));
it.concurrent.for(machines)('%s', async (machine, { expect }) => {
  const folder = inCheckout(`test/fixtures/machines/${machine}`);
  const headline = await headlineOn(folder);
  const wizard = await launchWizard({ variables: { GMD_HOST: `recorded:${folder}` } });
  try {
    const doctor = await DoctorPage.of(wizard.page);
    await doctor.speak('zh-CN');
    await doctor.start.click();
    await doctor.reaches(headline);
    await doctor.shoot(`recorded-${machine}`);
    expect(wizard.printed()).not.toMatch(/TypeError|ReferenceError|Unhandled/u);
  } finally {
    await wizard.close();
  }
});
