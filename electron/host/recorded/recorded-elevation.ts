import { success } from '../../../shared/domain/failure.ts';
import { resultOf } from '../../privileged/elevation-of-windows.ts';
import { performElevated } from '../../privileged/perform.ts';
import type { Elevation, ElevationResult, NoElevation } from '../elevation.ts';
import type { Registry } from '../windows/registry.ts';
import type { Machine } from './machine-schema.ts';
import type { RecordedState } from './recorded-cure.ts';
import { RecordedNetsh } from './recorded-netsh.ts';

const MAX_HOSTS = 8 << 20;

/** Administrator rights on a recorded machine: the real elevated task, on the recorded registry, its netsh and its hosts file. */
export class RecordedElevation implements Elevation {
  readonly #answer: Machine['elevation'];
  readonly #registry: Registry;
  readonly #netsh: RecordedNetsh;
  readonly #files: RecordedState['files'];
  readonly #hostsFile: string;
  readonly #defender: RecordedState['defender'];
  readonly #time: RecordedState['time'];

  constructor(answer: Machine['elevation'], registry: Registry, state: RecordedState, hostsFile: string) {
    this.#answer = answer;
    this.#registry = registry;
    this.#netsh = new RecordedNetsh(state.registry);
    this.#files = state.files;
    this.#hostsFile = hostsFile;
    this.#defender = state.defender;
    this.#time = state.time;
  }

  async refusedFor(): Promise<NoElevation | null> {
    return this.#answer === 'unavailable' ? 'not-installed-for-all' : null;
  }

  async run(argument: string): Promise<ElevationResult> {
    if (this.#answer === 'unavailable') return { outcome: 'not-done', detail: 'not offered' };
    if (this.#answer !== 'granted') return { outcome: this.#answer };
    const exitCode = await performElevated(argument, {
      registry: this.#registry,
      elevated: () => true,
      netsh: async (args) => this.#netsh.run(args),
      sc: async (args) => this.#time.sc(args),
      resyncClock: async () => this.#time.resync(),
      clock: () => ({ wallMs: performance.now() + this.#time.steppedMs, steadyMs: performance.now() }),
      wait: async () => undefined,
      hostsFile: this.#hostsFile,
      read: async (path) => {
        const content = await this.#files.read(path, MAX_HOSTS);
        return content.ok ? success(Buffer.from(content.value)) : content;
      },
      writeHosts: async (content) => {
        this.#files.put(this.#hostsFile, content);
        return success(null);
      },
      realFile: async (path) => (this.#defender.holds(path) ? undefined : path),
      realFolder: async (path) => path,
      exists: async () => true,
      ...this.#defender,
    });
    return resultOf({ end: 'exited', exitCode });
  }
}
