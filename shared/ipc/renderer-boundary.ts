import { z } from 'zod';
import { LANGUAGES } from '../domain/text.ts';
import type { BoundaryFor } from './boundary.ts';
import type { RENDERER_CHANNELS } from './channels.ts';
import { explainMatchesSchema, explainRequestLimit, explainRequestSchema } from './explain-shape.ts';
import { LINKS } from './links.ts';
import { THEMES } from './preference-values.ts';
import { sessionEventsLimit, sessionEventsSchema } from './session-event-shape.ts';

/** Most characters and values of an argument that carries no text of a person. */
const SMALL = 4096;

const nothing = z.strictObject({});
const language = z.enum(LANGUAGES);
const theme = z.enum(THEMES);
const preferences = z.strictObject({ language, theme });

/** Names a folder that a person chose in main's own dialog. The page never sends a path. */
const projectId = z.custom<`project-${number}`>((id) => typeof id === 'string' && /^project-[1-9]\d{0,3}$/u.test(id));

/** 1 MiB of text; larger reports are saved, not copied. */
const CLIPBOARD_LIMIT = 1024 * 1024;

/** Everything between page and main, each once: what goes in, what comes out, how large. */
export const rendererBoundary = {
  'app.info': {
    argument: nothing,
    result: z.strictObject({
      version: z.string(),
      electron: z.string(),
      platform: z.string(),
      /** The operating system's language, e.g. `zh-CN`. */
      locale: z.string(),
      language,
      theme,
      /** True when the program was started to check at once, without waiting for the button. */
      startCheck: z.boolean(),
    }),
    limit: SMALL,
  },
  'preferences.set': {
    argument: z.strictObject({ language: language.exactOptional(), theme: theme.exactOptional() }),
    result: preferences,
    limit: SMALL,
  },
  'preferences.changed': { payload: preferences, limit: SMALL },
  'project.choose': {
    argument: nothing,
    /** `path` is for showing only; null when the person closed the dialog. */
    result: z.strictObject({ id: projectId, name: z.string(), path: z.string() }).nullable(),
    limit: SMALL,
  },
  'check.start': {
    argument: z.strictObject({ project: projectId.exactOptional() }),
    result: z.strictObject({ id: z.string() }),
    limit: SMALL,
  },
  'check.cancel': { argument: nothing, result: nothing, limit: SMALL },
  'check.events': { payload: sessionEventsSchema, limit: sessionEventsLimit },
  'check.died': {
    payload: z.strictObject({ reason: z.enum(['not-started', 'exited', 'failed', 'misbehaved']) }),
    limit: SMALL,
  },
  'explain.text': { argument: explainRequestSchema, result: explainMatchesSchema, limit: explainRequestLimit },
  'link.open': { argument: z.strictObject({ link: z.enum(LINKS) }), result: nothing, limit: SMALL },
  'clipboard.write': {
    argument: z.strictObject({ text: z.string().max(CLIPBOARD_LIMIT) }),
    result: nothing,
    limit: CLIPBOARD_LIMIT + SMALL,
  },
} as const satisfies BoundaryFor<typeof RENDERER_CHANNELS>;

export type RendererBoundary = typeof rendererBoundary;
