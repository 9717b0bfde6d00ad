import type { ReactNode } from 'react';
import { mirrorsWords } from '../../shared/text/ui/mirrors.ts';
import { WishCard } from '../repair/WishCard.tsx';

const WORDS = {
  apply: mirrorsWords.apply,
  applying: mirrorsWords.switching,
  applied: mirrorsWords.switched,
  notApplied: mirrorsWords.notSwitched,
  leave: mirrorsWords.backToList,
};

/** Using a mirror: exactly what would change, then how it went, with the way back. */
export function SwitchCard(): ReactNode {
  return <WishCard tool="mirrors" words={WORDS} />;
}
