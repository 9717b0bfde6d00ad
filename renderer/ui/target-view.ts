import type { ProbeState } from '../../shared/domain/session.ts';
import { PHASES, type TargetReport } from '../../shared/domain/target-report.ts';

/** `goproxy.cn` for `https://goproxy.cn`: the scheme is noise unless it is not https. */
export function shortUrl(url: string): string {
  return url.replace(/^https:\/\//, '').replace(/\/$/, '');
}

/** How a target stands, as one of the states that every shape and colour is made for. */
export function rowState(target: TargetReport, ended: boolean): ProbeState {
  switch (target.verdict) {
    case 'ok':
      return 'ok';
    case 'slow':
      return 'warn';
    case 'failed':
      return PHASES.some((phase) => target.phases[phase].failure === 'timed-out') ? 'timed-out' : 'fail';
    case 'not-reached':
      if (ended) return 'skipped';
      return target.startMs === null ? 'waiting' : 'running';
  }
}
