import type { RepairPlan } from '../../../../shared/domain/repair.ts';
import type { CallFailure, Reply } from '../../../../shared/ipc/failure.ts';
import type { RepairDied } from '../../../../shared/ipc/renderer-api.ts';
import type { MirrorShelfContent } from '../../../../shared/mirrors/mirror-shelf.ts';
import type { MirrorsEvent } from '../../../../shared/mirrors/mirrors-session.ts';
import { done } from './done.ts';
import { Listeners } from './listeners.ts';

/** The part of the other side that compares mirrors. */
export class ScriptedMirrors {
  readonly #asked: string[];
  readonly #plan: () => RepairPlan;
  readonly events = new Listeners<MirrorsEvent[]>();
  readonly died = new Listeners<RepairDied>();
  shelf: MirrorShelfContent = { added: [], last: null };
  /** What the next mirror of one's own is refused with. */
  refusal: CallFailure | null = null;

  constructor(asked: string[], plan: () => RepairPlan) {
    this.#asked = asked;
    this.#plan = plan;
  }

  readonly start = () => this.#answer('start', { id: 'mirrors' });
  readonly cancel = () => this.#answer('cancel', {});
  readonly plan = ({ mirror }: { mirror: string | null }) => this.#answer(`plan ${mirror}`, this.#plan());
  readonly known = () => done(this.shelf);
  readonly add = ({ url }: { url: string }): Promise<Reply<MirrorShelfContent>> =>
    this.refusal
      ? Promise.resolve({ ok: false, failure: this.refusal })
      : this.#own(`add ${url}`, [...this.shelf.added, url]);
  readonly forget = ({ url }: { url: string }) =>
    this.#own(
      `forget ${url}`,
      this.shelf.added.filter((one) => one !== url),
    );
  readonly onEvents = (listener: (events: MirrorsEvent[]) => void) => this.events.add(listener);
  readonly onDied = (listener: (died: RepairDied) => void) => this.died.add(listener);

  #own(call: string, added: string[]): Promise<Reply<MirrorShelfContent>> {
    this.shelf = { ...this.shelf, added };
    return this.#answer(call, this.shelf);
  }

  #answer<T>(call: string, value: T): Promise<Reply<T>> {
    this.#asked.push(`mirrors.${call}`);
    return done(value);
  }
}
