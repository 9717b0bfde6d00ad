import type { RepairItemState } from '../../shared/domain/repair-session.ts';
import type { ProbeState } from '../../shared/domain/session.ts';

/** The shape that stands for a change's state. What is changed but not yet proven is still at work. */
export const ITEM_SHAPES: Readonly<Record<RepairItemState, ProbeState>> = {
  waiting: 'waiting',
  applying: 'running',
  applied: 'running',
  fixed: 'ok',
  'needs-new-terminal': 'ok',
  'not-fixed': 'warn',
  'rolled-back': 'skipped',
  declined: 'skipped',
  skipped: 'skipped',
  failed: 'fail',
};
