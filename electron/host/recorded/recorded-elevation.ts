import { failed } from '../../../shared/domain/failure.ts';
import { resultOf } from '../../privileged/elevation-of-windows.ts';
import { performElevated } from '../../privileged/perform.ts';
import type { Elevation, ElevationResult, NoElevation } from '../elevation.ts';
import type { Registry } from '../windows/registry.ts';
import type { Machine } from './machine-schema.ts';

/** Administrator rights on a recorded machine: the real elevated task, on the recorded registry. It has no netsh and no hosts file. */
export class RecordedElevation implements Elevation {
  readonly #answer: Machine['elevation'];
  readonly #registry: Registry;

  constructor(answer: Machine['elevation'], registry: Registry) {
    this.#answer = answer;
    this.#registry = registry;
  }

  async refusedFor(): Promise<NoElevation | null> {
    return this.#answer === 'unavailable' ? 'not-installed-for-all' : null;
  }

  async run(argument: string): Promise<ElevationResult> {
    if (this.#answer === 'unavailable') return { outcome: 'failed', detail: 'not offered' };
    if (this.#answer !== 'granted') return { outcome: this.#answer };
    const nothing = async () => failed('unsupported', 'not recorded');
    const exitCode = await performElevated(argument, {
      registry: this.#registry,
      elevated: () => true,
      netsh: async () => ({ exitCode: 1, stdout: '', stderr: '', ms: 0 }),
      hostsFile: '',
      read: nothing,
      writeHosts: nothing,
      realFile: async () => undefined,
      exists: async () => false,
    });
    return resultOf({ end: 'exited', exitCode });
  }
}
