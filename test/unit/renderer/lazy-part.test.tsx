// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import type { ComponentType, ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { lazyPart, loadParts } from '../../../renderer/lazy-part.tsx';

afterEach(cleanup);

const Part = ({ word }: { word: string }): ReactNode => <p>{`part ${word}`}</p>;
const Meanwhile = ({ word }: { word: string }): ReactNode => <p>{`meanwhile ${word}`}</p>;

it('stands in for a part until it has been read', async () => {
  let arrive: (part: ComponentType<{ word: string }>) => void = () => undefined;
  const arrived = new Promise<ComponentType<{ word: string }>>((resolve) => {
    arrive = resolve;
  });
  const Lazy = lazyPart(() => arrived, Meanwhile);
  render(<Lazy word="one" />);
  expect(screen.getByText('meanwhile one')).toBeTruthy();
  await act(async () => arrive(Part));
  expect(await screen.findByText('part one')).toBeTruthy();
});

it('draws at once what has been read before, and reads it once', async () => {
  let reads = 0;
  const Lazy = lazyPart(async () => {
    reads += 1;
    return Part;
  });
  await loadParts();
  render(<Lazy word="two" />);
  expect(screen.getByText('part two')).toBeTruthy();
  expect(reads).toBe(1);
});
