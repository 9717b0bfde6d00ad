import type { ReactNode } from 'react';
import type { Piece } from '../../shared/text/mark-terms.ts';
import { Term } from './Term.tsx';

/** A text whose terms explain themselves. Its pieces come from `markTerms`, together with those of the texts around it. */
export function Termed({ pieces }: { readonly pieces: readonly Piece[] | undefined }): ReactNode {
  return pieces?.map((piece) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <Term key={piece.term} id={piece.term}>
        {piece.word}
      </Term>
    ),
  );
}
