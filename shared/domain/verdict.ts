/** `broken`: go fails, hangs or is unsafe. `degraded`: works, with a warning. `incomplete`: neither is provable. Source: contract. */
export const VERDICTS = ['broken', 'degraded', 'healthy', 'incomplete'] as const;

export type Verdict = (typeof VERDICTS)[number];
