import type { ComponentType, ReactNode } from 'react';
import type { WizardState } from '../../shared/flow/wizard.ts';
import { useCheck, useGuide } from '../doctor-context.tsx';
import { GuidedScreen } from '../guide/GuidedScreen.tsx';
import { CheckingScreen } from './CheckingScreen.tsx';
import { DiagnosisScreen } from './DiagnosisScreen.tsx';
import { HealthyScreen } from './HealthyScreen.tsx';
import { IncompleteScreen } from './IncompleteScreen.tsx';
import { InterruptedScreen } from './InterruptedScreen.tsx';
import { NotSolvedScreen } from './NotSolvedScreen.tsx';
import { PreviewScreen } from './PreviewScreen.tsx';
import { RecoveryScreen } from './RecoveryScreen.tsx';
import { RepairingScreen } from './RepairingScreen.tsx';
import { SolvedScreen } from './SolvedScreen.tsx';
import { VerifyingScreen } from './VerifyingScreen.tsx';
import { WelcomeScreen } from './WelcomeScreen.tsx';

const SCREENS: Readonly<Record<WizardState, ComponentType>> = {
  welcome: WelcomeScreen,
  checking: CheckingScreen,
  diagnosis: DiagnosisScreen,
  healthy: HealthyScreen,
  incomplete: IncompleteScreen,
  interrupted: InterruptedScreen,
  preview: PreviewScreen,
  repairing: RepairingScreen,
  verifying: VerifyingScreen,
  solved: SolvedScreen,
  'not-solved': NotSolvedScreen,
  recovery: RecoveryScreen,
};

/** States that the guided mode walks through step by step; over the later ones it only lays its words. */
const WALKED: ReadonlySet<WizardState> = new Set(['welcome', 'checking', 'diagnosis', 'healthy', 'incomplete']);

/** One screen per state of the wizard, never per probe. */
export function WizardScreen(): ReactNode {
  const state = useCheck((doctor) => doctor.wizard);
  const guided = useGuide((guide) => guide.on) && WALKED.has(state);
  const Screen = guided ? GuidedScreen : SCREENS[state];
  return <Screen />;
}
