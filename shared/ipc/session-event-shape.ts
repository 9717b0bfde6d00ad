import { z } from 'zod';
import type { SessionEvent } from '../domain/session.ts';

type EventType = SessionEvent['type'];
type FieldKind = 'string' | 'number' | 'boolean' | 'array' | 'object';

/**
 * Fields that a viewer relies on, per event. Deliberately not the whole shape: params differ per finding code, and what the
 * engine sends was made by our own types. This keeps a broken or subverted engine from crashing main or the page.
 */
const REQUIRED: { readonly [T in EventType]: Readonly<Record<string, FieldKind>> } = {
  started: { id: 'string', startedAt: 'string', deadlineMs: 'number', probes: 'array' },
  probe: { probe: 'string', state: 'string', atMs: 'number' },
  finding: { finding: 'object' },
  target: { target: 'object' },
  step: { step: 'string', state: 'string', atMs: 'number' },
  verdict: { final: 'boolean', verdict: 'string', causes: 'array', atMs: 'number' },
  result: { result: 'object' },
};

function isKind(value: unknown, kind: FieldKind): boolean {
  if (kind === 'array') return Array.isArray(value);
  if (kind === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === kind;
}

/** True when a viewer can be handed this as a session event. */
export function isSessionEvent(value: unknown): value is SessionEvent {
  if (typeof value !== 'object' || value === null) return false;
  const event = value as Readonly<Record<string, unknown>>;
  const type = event.type;
  if (typeof type !== 'string' || !Object.hasOwn(REQUIRED, type)) return false;
  return Object.entries(REQUIRED[type as EventType]).every(([field, kind]) => isKind(event[field], kind));
}

/** Events of one frame, in order. */
export const sessionEventsSchema = z.array(z.custom<SessionEvent>(isSessionEvent)).max(10_000);

/** 32 Mi characters and values: a run with a thousand targets and all its evidence in one batch. */
export const sessionEventsLimit = 32 * 1024 * 1024;
