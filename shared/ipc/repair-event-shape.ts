import { z } from 'zod';
import type { RepairEvent } from '../domain/repair-session.ts';
import { isSessionEvent } from './session-event-shape.ts';

const REQUIRED: { readonly [T in RepairEvent['type']]: (event: Readonly<Record<string, unknown>>) => boolean } = {
  started: ({ id, plan, items }) => isText(id) && isText(plan) && isTexts(items),
  phase: ({ phase, atMs }) => isText(phase) && typeof atMs === 'number',
  item: ({ item, state, atMs }) => isText(item) && isText(state) && typeof atMs === 'number',
  check: ({ event }) => isSessionEvent(event),
  module: ({ module, ok, bytes, atMs }) =>
    isText(module) &&
    typeof ok === 'boolean' &&
    (bytes === undefined || typeof bytes === 'number') &&
    typeof atMs === 'number',
  result: ({ result }) => isObject(result) && Array.isArray(result['items']) && result['items'].every(isObject),
};

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** True when a viewer can be handed this as an event of a repair: the fields it relies on are there, of the right kind. */
export function isRepairEvent(value: unknown): value is RepairEvent {
  if (!isObject(value)) return false;
  const { type } = value;
  return isText(type) && Object.hasOwn(REQUIRED, type) && REQUIRED[type as RepairEvent['type']](value);
}

/** Events of one frame, in order. */
export const repairEventsSchema = z.array(z.custom<RepairEvent>(isRepairEvent)).max(10_000);
