import { isWantedStep, serviceState } from '../../shared/windows/time-service.ts';
import { readTimeService } from '../host/windows/time-service.ts';
import type { PrivilegedMachine } from './machine.ts';
import type { Operation } from './request.ts';

type Of<O extends Operation['op']> = Extract<Operation, { readonly op: O }>;

const STOPPED = 1;
const RUNNING = 4;
/** How often, and how many times, it is looked whether the service or the clock has got there. */
const WAIT_MS = 500;
const LOOKS = 40;

/**
 * Has Windows' own time service set the clock right, once: started where it stood still, and stopped again then. What its programs say
 * proves nothing; the clock has to make the step that the servers' answers call for.
 */
export async function prepareClock(
  { seconds }: Of<'clock.sync'>,
  machine: PrivilegedMachine,
): Promise<(() => Promise<boolean>) | 'changedSince'> {
  const service = await readTimeService(machine.registry);
  if (!service.ok || !service.value.fromInternet || service.value.disabled) return 'changedSince';
  const state = async () => serviceState((await machine.sc(['query', 'w32time'])).stdout);
  const before = await state();
  if (before !== STOPPED && before !== RUNNING) return 'changedSince';
  return async () => {
    const start = machine.clock();
    if (before === STOPPED) await machine.sc(['start', 'w32time']);
    try {
      if (!(await eventually(machine, async () => (await state()) === RUNNING))) return false;
      await machine.resyncClock();
      return await eventually(machine, async () => isWantedStep(stepSince(start, machine.clock()), seconds));
    } finally {
      if (before === STOPPED) await machine.sc(['stop', 'w32time']);
    }
  };
}

type Clock = ReturnType<PrivilegedMachine['clock']>;

/** By how many seconds the clock moved more than the time that went by. */
function stepSince(start: Clock, now: Clock): number {
  return (now.wallMs - start.wallMs - (now.steadyMs - start.steadyMs)) / 1000;
}

async function eventually(machine: PrivilegedMachine, holds: () => Promise<boolean>): Promise<boolean> {
  for (let look = 0; look < LOOKS; look += 1) {
    if (await holds()) return true;
    await machine.wait(WAIT_MS);
  }
  return false;
}
