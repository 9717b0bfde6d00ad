import { withoutSecrets } from '../../text/hide-secrets.ts';
import type { Identity } from './identity.ts';
import { Numbering } from './numbering.ts';
import { homesReplaced, namesReplaced, otherHomesReplaced } from './own-names.ts';
import { placesReplaced } from './places-replaced.ts';
import { PrivatePlaces } from './private-places.ts';

/**
 * Takes secrets and identity out of plain data. What it has met once it names the same ever after, so that one redactor
 * serves all events of a run and its report.
 */
export interface Redactor {
  /** Takes note of private names and patterns in the data, without changing it. */
  learn(value: unknown): void;
  redact<T>(value: T): T;
}

/** Fields with words of closed vocabularies: a user called `mirror` must not change them. */
const WORDS = new Set(
  `format type probe code outcome verdict layer certainty severity word because operation role source scope risk elevation
  status language os arch locale platform startedAt state kind purpose method separator action direction store transport
  speaks problem family body`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Makes a redactor for the runs of one machine. */
export function createRedactor(identity: Identity): Redactor {
  const numbering = new Numbering();
  const places = new PrivatePlaces(identity);
  const steps = [
    homesReplaced(identity),
    placesReplaced(places, numbering),
    otherHomesReplaced(numbering),
    namesReplaced(identity, numbering),
  ];
  const redactText = (text: string): string => steps.reduce((done, step) => step(done), text);
  const redactIn = (value: unknown): unknown => {
    if (typeof value === 'string') return redactText(value);
    if (Array.isArray(value)) return value.map(redactIn);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        // Names of fields are ours, but for maps by address or path.
        /[./\\:]/u.test(key) ? redactText(key) : key,
        typeof item === 'string' && WORDS.has(key) ? item : redactIn(item),
      ]),
    );
  };
  return {
    learn: (value) => places.learn(value),
    redact: <T>(value: T): T => {
      const safe = withoutSecrets(value);
      places.learn(safe);
      return redactIn(safe) as T;
    },
  };
}

/** A copy of plain data, e.g. a session's result or a report, without secrets and identity. Pure; twice is the same as once. */
export function redact<T>(value: T, identity: Identity): T {
  return createRedactor(identity).redact(value);
}
