import type { Language } from '../../domain/text.ts';

/** `14:05`, in the computer's own time zone. Takes an ISO time. */
export function formatTime(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(iso),
  );
}

/** The day with its weekday, e.g. `Friday, 27 November 2026`. */
export function formatDay(iso: string, language: Language): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }).format(
    new Date(iso),
  );
}

/** Day and time in short, e.g. `27 Nov 2026, 14:05`. */
export function formatMoment(iso: string, language: Language): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}
