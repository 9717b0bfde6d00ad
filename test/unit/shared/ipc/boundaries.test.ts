import { describe, expect, expectTypeOf, it } from 'vitest';
import type { BoundaryFor, Handlers } from '../../../../shared/ipc/boundary.ts';
import { ENGINE_CHANNELS, MACHINE_CHANNELS, RENDERER_CHANNELS } from '../../../../shared/ipc/channels.ts';
import { engineBoundary, machineBoundary } from '../../../../shared/ipc/engine-boundary.ts';
import type { Reply } from '../../../../shared/ipc/failure.ts';
import type { ExplainMatch, ProjectId, RendererApi } from '../../../../shared/ipc/renderer-api.ts';
import { type RendererBoundary, rendererBoundary } from '../../../../shared/ipc/renderer-boundary.ts';

describe('boundaries', () => {
  it.each([
    ['renderer', RENDERER_CHANNELS, rendererBoundary],
    ['engine', ENGINE_CHANNELS, engineBoundary],
    ['machine', MACHINE_CHANNELS, machineBoundary],
  ])('%s: every name is declared once, with a limit and a decoder of each direction', (_name, channels, boundary) => {
    expect(Object.keys(boundary).sort()).toEqual(Object.keys(channels).sort());
    for (const [channel, kind] of Object.entries(channels)) {
      const spec: object = boundary[channel as keyof typeof boundary];
      expect(Object.keys(spec).sort()).toEqual(
        kind === 'call' ? ['argument', 'limit', 'result'] : ['limit', 'payload'],
      );
    }
  });

  it('derives both sides by types', () => {
    type Start = RendererApi['check']['start'];
    expectTypeOf<ReturnType<Start>>().toEqualTypeOf<Promise<Reply<{ id: string }>>>();
    expectTypeOf<Parameters<Start>[0]>().toEqualTypeOf<{ project?: ProjectId } | undefined>();
    expectTypeOf<RendererApi['explain']['text']>().toEqualTypeOf<
      (argument: { text: string }) => Promise<Reply<ExplainMatch[]>>
    >();
    expectTypeOf<Parameters<RendererApi['check']['onDied']>[0]>().parameters.toEqualTypeOf<
      [{ reason: 'not-started' | 'exited' | 'failed' | 'misbehaved' }]
    >();
  });

  it('does not compile without a handler, a declaration, or with a wrong kind', () => {
    // @ts-expect-error every call needs its handler
    const handlers: Handlers<RendererBoundary> = { 'check.cancel': () => ({}) };
    // @ts-expect-error every channel needs its declaration
    const missing: BoundaryFor<typeof MACHINE_CHANNELS> = {};
    // @ts-expect-error a call is not declared as an event
    const wrong: BoundaryFor<{ 'a.b': 'call' }> = { 'a.b': engineBoundary['session.events'] };
    expect([handlers, missing, wrong]).toHaveLength(3);
  });

  it('takes no folder from the page, only an id it was given', () => {
    const { argument } = rendererBoundary['check.start'];
    expect(argument.safeParse({}).success).toBe(true);
    expect(argument.safeParse({ project: 'project-1' }).success).toBe(true);
    for (const project of [
      'C:\\Users',
      '/etc',
      '..',
      'project-0',
      'project-1e3',
      'project-',
      'project-1 ',
      '',
      1,
      null,
    ])
      expect(argument.safeParse({ project }).success).toBe(false);
  });
});
