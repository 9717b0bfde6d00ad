import type { StoredValue, VariableStore } from '../../../host/variable-store.ts';
import { PlaceError, type PlaceKind, type PlaceStatus } from './place.ts';
import type { PreparedVariable } from './prepared.ts';
import { sha256 } from './read-file-state.ts';

/** A variable that the system stores, written through the host. Its value is compared by hash: it may hold a secret. */
export function variablePlace(store: VariableStore): PlaceKind<PreparedVariable> {
  const place: PlaceKind<PreparedVariable> = {
    async status({ scope, name, before, after }): Promise<PlaceStatus> {
      const now = await store.read(scope, name);
      if (!now.ok) return 'other';
      const hash = now.value === null ? null : sha256(encodeValue(now.value));
      if (hash === after) return 'after';
      return hash === before ? 'before' : 'other';
    },

    async apply(prepared, content) {
      await write(prepared, 'before', content);
    },

    async restore(prepared, copy, force) {
      await write(prepared, force ? null : 'after', copy);
    },

    async tidy() {
      // A value is written whole.
    },
  };

  async function write(
    prepared: PreparedVariable,
    wanted: PlaceStatus | null,
    content: Uint8Array | null,
  ): Promise<void> {
    if (wanted !== null && (await place.status(prepared)) !== wanted) throw new PlaceError('changed-since');
    const written = await store.write(prepared.scope, prepared.name, content === null ? null : decodeValue(content));
    if (written !== 'written') throw new PlaceError(written);
  }

  return place;
}

/** A stored value as bytes: to be hashed, and to be copied. */
export function encodeValue({ text, expandable }: StoredValue): Uint8Array {
  return new TextEncoder().encode(`${expandable ? 'expandable' : 'plain'}\n${text}`);
}

function decodeValue(bytes: Uint8Array): StoredValue {
  const whole = new TextDecoder().decode(bytes);
  const end = whole.indexOf('\n');
  return { text: whole.slice(end + 1), expandable: whole.slice(0, end) === 'expandable' };
}
