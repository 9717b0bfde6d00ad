import { useEffect, useState } from 'react';
import { useDoctorParts } from '../doctor-context.tsx';

const TICK_MS = 100;

/** Milliseconds since `startedMs` on the page's clock, ticking ten times a second; 0 without a start. */
export function useElapsed(startedMs: number | null): number {
  const { now } = useDoctorParts();
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), TICK_MS);
    return () => clearInterval(timer);
  }, [now]);
  return startedMs === null ? 0 : Math.max(0, time - startedMs);
}
