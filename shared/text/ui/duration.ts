import type { Language } from '../../domain/text.ts';

/** `812 ms`, from 10 s on `12.3 s`. Takes milliseconds. */
export function formatMs(ms: number, language: Language): string {
  if (ms < 10_000) return `${Math.round(ms)} ms`;
  return language === 'zh-CN' ? `${(ms / 1000).toFixed(1)} 秒` : `${(ms / 1000).toFixed(1)} s`;
}

/** Seconds on a running clock, one decimal: steps of 1 ms would only flicker. Takes milliseconds. */
export function formatClock(ms: number, language: Language): string {
  const seconds = (Math.max(0, ms) / 1000).toFixed(1);
  return language === 'zh-CN' ? `${seconds} 秒` : `${seconds} s`;
}

/** Whole seconds, rounded up: a limit should not look shorter than it is. Takes milliseconds. */
export function formatLimit(ms: number, language: Language): string {
  const seconds = Math.ceil(Math.max(0, ms) / 1000);
  return language === 'zh-CN' ? `${seconds} 秒` : `${seconds} s`;
}
