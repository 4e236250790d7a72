import type { LightColour } from '@yicun/kernel/light';
import type { ReactNode } from 'react';
import { useWords } from '../../words/language.ts';
import { programme as programmeWords } from '../../words/programme.ts';

/** A light: each has its own shape and its word, so that it is read without colours too. */
export function LightSign({ colour }: { colour: LightColour }): ReactNode {
  const words = useWords(programmeWords);
  return (
    <span className={`light light-${colour}`}>
      <Lamp colour={colour} />
      {words.lights[colour]}
    </span>
  );
}

/** Circle, triangle, square, ring. */
export function Lamp({ colour }: { colour: LightColour }): ReactNode {
  return (
    <svg className={`lamp lamp-${colour}`} viewBox="0 0 12 12" aria-hidden="true">
      {shapes[colour]}
    </svg>
  );
}

const shapes: Readonly<Record<LightColour, ReactNode>> = {
  green: <circle cx="6" cy="6" r="5" />,
  yellow: <path d="M6 .8 11.6 11H.4Z" />,
  red: <rect x="1" y="1" width="10" height="10" />,
  grey: <circle cx="6" cy="6" r="4.2" />,
};
