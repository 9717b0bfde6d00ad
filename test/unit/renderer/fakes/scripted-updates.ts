import type { UpdateOutcome, UpdateState } from '../../../../shared/ipc/update-values.ts';
import { done } from './done.ts';

/** The part of the other side that tells of updates. */
export class ScriptedUpdates {
  readonly #asked: string[];
  current: UpdateState = { way: 'unsigned', host: null, atStart: false };
  /** What the next look comes to. */
  outcome: UpdateOutcome = 'current';

  constructor(asked: string[]) {
    this.#asked = asked;
  }

  readonly state = () => done(this.current);
  readonly look = () => {
    this.#asked.push('updates.look');
    return done({ outcome: this.outcome });
  };
  readonly atStart = ({ on }: { on: boolean }) => {
    this.current = { ...this.current, atStart: on };
    return done(this.current);
  };
}
