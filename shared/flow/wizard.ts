import type { Verdict } from '../domain/verdict.ts';

/** One screen each. The order is that of a run without detours. */
export const WIZARD_STATES = [
  'welcome',
  'checking',
  'diagnosis',
  'healthy',
  'incomplete',
  'interrupted',
  'preview',
  'repairing',
  'verifying',
  'solved',
  'not-solved',
  'recovery',
] as const;

export type WizardState = (typeof WIZARD_STATES)[number];

export type WizardEvent =
  | 'start'
  | 'causes-found'
  | 'nothing-wrong'
  | 'not-decidable'
  | 'cancel'
  | 'engine-died'
  | 'home'
  | 'repair'
  | 'show-changes'
  | 'apply'
  | 'back'
  | 'done'
  | 'declined'
  | 'failed'
  | 'go-works'
  | 'go-still-fails'
  | 'another-round'
  | 'unfinished';

type Transitions = Readonly<Record<WizardState, Readonly<Partial<Record<WizardEvent, WizardState>>>>>;

/** Every way from one screen to another. What is not in here cannot happen. */
export const TRANSITIONS = {
  // The last run can be looked at again from the start.
  welcome: {
    start: 'checking',
    'causes-found': 'diagnosis',
    'nothing-wrong': 'healthy',
    'not-decidable': 'incomplete',
    unfinished: 'recovery',
  },
  checking: {
    'causes-found': 'diagnosis',
    'nothing-wrong': 'healthy',
    'not-decidable': 'incomplete',
    cancel: 'welcome',
    'engine-died': 'interrupted',
  },
  diagnosis: { start: 'checking', home: 'welcome', repair: 'repairing', 'show-changes': 'preview' },
  healthy: { start: 'checking', home: 'welcome' },
  incomplete: { start: 'checking', home: 'welcome' },
  interrupted: { start: 'checking', home: 'welcome', unfinished: 'recovery' },
  preview: { apply: 'repairing', back: 'diagnosis' },
  // An engine that dies in a repair is recovered from the journal at its next start.
  repairing: {
    done: 'verifying',
    declined: 'diagnosis',
    cancel: 'diagnosis',
    failed: 'not-solved',
    'engine-died': 'interrupted',
  },
  verifying: {
    'go-works': 'solved',
    'go-still-fails': 'not-solved',
    // What one fault had hidden: its safe repair follows by itself.
    'another-round': 'repairing',
    cancel: 'diagnosis',
    'engine-died': 'interrupted',
  },
  solved: { start: 'checking', home: 'welcome' },
  'not-solved': { start: 'checking', home: 'welcome' },
  // What is kept is checked at once: that proves it, and offers what is left.
  recovery: { start: 'checking', home: 'welcome' },
} as const satisfies Transitions;

/** The next state; an event that means nothing in this state changes nothing. */
export function nextState(state: WizardState, event: WizardEvent): WizardState {
  return (TRANSITIONS as Transitions)[state][event] ?? state;
}

/** The event by which a finished run leaves the checking screen. */
export function verdictEvent(verdict: Verdict): 'causes-found' | 'nothing-wrong' | 'not-decidable' {
  switch (verdict) {
    case 'broken':
    case 'degraded':
      return 'causes-found';
    case 'healthy':
      return 'nothing-wrong';
    case 'incomplete':
      return 'not-decidable';
  }
}
