import { failed } from '../../../shared/domain/failure.ts';
import { resultOf } from '../../privileged/elevation-of-windows.ts';
import { performElevated } from '../../privileged/perform.ts';
import type { Elevation, ElevationResult, NoElevation } from '../elevation.ts';
import type { Registry } from '../windows/registry.ts';
import type { Machine } from './machine-schema.ts';
import { RecordedNetsh } from './recorded-netsh.ts';
import type { RecordedRegistry } from './recorded-registry.ts';

/** Administrator rights on a recorded machine: the real elevated task, on the recorded registry and its netsh. It has no hosts file. */
export class RecordedElevation implements Elevation {
  readonly #answer: Machine['elevation'];
  readonly #registry: Registry;
  readonly #netsh: RecordedNetsh;

  constructor(answer: Machine['elevation'], registry: Registry, state: RecordedRegistry) {
    this.#answer = answer;
    this.#registry = registry;
    this.#netsh = new RecordedNetsh(state);
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
      netsh: async (args) => this.#netsh.run(args),
      hostsFile: '',
      read: nothing,
      writeHosts: nothing,
      realFile: async (path) => path,
      exists: async () => true,
    });
    return resultOf({ end: 'exited', exitCode });
  }
}
