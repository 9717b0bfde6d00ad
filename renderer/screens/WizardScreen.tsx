import type { ComponentType, ReactNode } from 'react';
import type { WizardState } from '../../shared/flow/wizard.ts';
import { useCheck, useGuide } from '../doctor-context.tsx';
import { lazyPart } from '../lazy-part.tsx';
import { WelcomeScreen } from './WelcomeScreen.tsx';

const SCREENS: Readonly<Record<WizardState, ComponentType>> = {
  welcome: WelcomeScreen,
  checking: lazyPart(async () => (await import('./CheckingScreen.tsx')).CheckingScreen),
  diagnosis: lazyPart(async () => (await import('./DiagnosisScreen.tsx')).DiagnosisScreen),
  healthy: lazyPart(async () => (await import('./HealthyScreen.tsx')).HealthyScreen),
  incomplete: lazyPart(async () => (await import('./IncompleteScreen.tsx')).IncompleteScreen),
  interrupted: lazyPart(async () => (await import('./InterruptedScreen.tsx')).InterruptedScreen),
  preview: lazyPart(async () => (await import('./PreviewScreen.tsx')).PreviewScreen),
  repairing: lazyPart(async () => (await import('./RepairingScreen.tsx')).RepairingScreen),
  verifying: lazyPart(async () => (await import('./VerifyingScreen.tsx')).VerifyingScreen),
  solved: lazyPart(async () => (await import('./SolvedScreen.tsx')).SolvedScreen),
  'not-solved': lazyPart(async () => (await import('./NotSolvedScreen.tsx')).NotSolvedScreen),
  recovery: lazyPart(async () => (await import('./RecoveryScreen.tsx')).RecoveryScreen),
};

const GuidedScreen = lazyPart(async () => (await import('../guide/GuidedScreen.tsx')).GuidedScreen);

/** States that the guided mode walks through step by step; over the later ones it only lays its words. */
const WALKED: ReadonlySet<WizardState> = new Set(['welcome', 'checking', 'diagnosis', 'healthy', 'incomplete']);

/** One screen per state of the wizard, never per probe. */
export function WizardScreen(): ReactNode {
  const state = useCheck((doctor) => doctor.wizard);
  const guided = useGuide((guide) => guide.on) && WALKED.has(state);
  const Screen = guided ? GuidedScreen : SCREENS[state];
  return <Screen />;
}
