import { z } from 'zod';
import { FAILURES } from '../domain/failure.ts';
import { LANGUAGES } from '../domain/text.ts';
import { runIdSchema } from './history-shape.ts';

/** Files that a report can be saved as. */
export const REPORT_FORMATS = ['html', 'md', 'json', 'zip'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Reports that are text: what can be looked at before it is shared. `chat` is the shortest. */
export const REPORT_TEXTS = ['md', 'json', 'chat'] as const;

export type ReportText = (typeof REPORT_TEXTS)[number];

/** Which run, and whether what tells whose computer it is gets taken out. */
const wanted = { run: runIdSchema, redact: z.boolean() };
const language = z.enum(LANGUAGES);

export const reportTextQuestion = z.strictObject({ ...wanted, format: z.enum(REPORT_TEXTS) });
export const reportTextOrder = reportTextQuestion.extend({ language });

/** 8 Mi characters: the longest a page is given to show; what is longer can be saved. */
export const REPORT_TEXT_LIMIT = 8 * 1024 * 1024;

export const reportTextAnswer = z.strictObject({ text: z.string().max(REPORT_TEXT_LIMIT) });

export const reportSaveQuestion = z.strictObject({ ...wanted, format: z.enum(REPORT_FORMATS) });
/** Main adds where to, from its own dialog. */
export const reportWriteOrder = reportSaveQuestion.extend({ language, path: z.string().max(32_767) });

/** Null when all went well. */
export const reportWriteAnswer = z.strictObject({ failure: z.enum(FAILURES).nullable() });
export const reportSaveAnswer = z.strictObject({
  /** Where it lies now, for showing only; null when the person closed the dialog, or when it failed. */
  path: z.string().nullable(),
  failure: z.enum(FAILURES).nullable(),
});
