import type { ComponentType, ReactNode } from 'react';
import type { WizardState } from '../../shared/flow/wizard.ts';
import { useCheck } from '../doctor-context.tsx';
import { useRunAnnouncements } from '../use-run-announcements.ts';
import { CheckingScreen } from './CheckingScreen.tsx';
import { DiagnosisScreen } from './DiagnosisScreen.tsx';
import { HealthyScreen } from './HealthyScreen.tsx';
import { IncompleteScreen } from './IncompleteScreen.tsx';
import { InterruptedScreen } from './InterruptedScreen.tsx';
import { WelcomeScreen } from './WelcomeScreen.tsx';

/** States that no event reaches yet. Taking one out of here makes the compiler ask for its screen. */
type LaterState = 'preview' | 'repairing' | 'verifying' | 'solved' | 'not-solved';

type ShownState = Exclude<WizardState, LaterState>;

const SCREENS: Readonly<Record<ShownState, ComponentType>> = {
  welcome: WelcomeScreen,
  checking: CheckingScreen,
  diagnosis: DiagnosisScreen,
  healthy: HealthyScreen,
  incomplete: IncompleteScreen,
  interrupted: InterruptedScreen,
};

function isShown(state: WizardState): state is ShownState {
  return Object.hasOwn(SCREENS, state);
}

/** One screen per state of the wizard, never per probe. */
export function WizardScreen(): ReactNode {
  const state = useCheck((doctor) => doctor.wizard);
  useRunAnnouncements();
  const Screen = isShown(state) ? SCREENS[state] : WelcomeScreen;
  return <Screen />;
}
