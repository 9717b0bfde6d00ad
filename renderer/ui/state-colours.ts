import { tokens } from '@fluentui/react-components';
import type { ProbeState } from '../../shared/domain/session.ts';

export interface StateColours {
  /** Shape and word. */
  readonly ink: string;
  /** Ground of a box in this state. */
  readonly ground: string;
  readonly border: string;
}

const good: StateColours = {
  ink: tokens.colorStatusSuccessForeground1,
  ground: tokens.colorNeutralBackground1,
  border: tokens.colorStatusSuccessBorder1,
};
const wary: StateColours = {
  ink: tokens.colorStatusWarningForeground1,
  ground: tokens.colorStatusWarningBackground1,
  border: tokens.colorStatusWarningBorder1,
};
const bad: StateColours = {
  ink: tokens.colorStatusDangerForeground1,
  ground: tokens.colorStatusDangerBackground1,
  border: tokens.colorStatusDangerForeground1,
};
const idle: StateColours = {
  ink: tokens.colorNeutralForeground3,
  ground: tokens.colorNeutralBackground3,
  border: tokens.colorNeutralStroke1,
};

/** Colours per state; shape and word say the same without them. */
export const STATE_COLOURS: Readonly<Record<ProbeState, StateColours>> = {
  waiting: idle,
  running: {
    ink: tokens.colorBrandForeground1,
    ground: tokens.colorNeutralBackground1,
    border: tokens.colorBrandStroke1,
  },
  ok: good,
  warn: wary,
  fail: bad,
  skipped: idle,
  'timed-out': bad,
  crashed: wary,
};
