import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerPage } from '../../../../../electron/app/ipc/answer-page.ts';
import { answerWith } from '../../../../../electron/app/ipc/answer-with.ts';
import { pageHandlers } from '../../../../../electron/app/ipc/page-handlers.ts';
import { isOwnMainFrame, type SenderEvent } from '../../../../../electron/app/ipc/sender.ts';
import { APP_PAGE, ownPageJudge } from '../../../../../electron/app/page-origin.ts';
import { CALL_FAILURES, type Reply } from '../../../../../shared/ipc/failure.ts';
import { type RendererBoundary, rendererBoundary } from '../../../../../shared/ipc/renderer-boundary.ts';
import { fakeServices } from './fake-services.ts';
import { hostileMessage } from './hostile-messages.ts';

type Answer = (event: SenderEvent, ...args: unknown[]) => Promise<Reply<unknown>>;

function openBoundary() {
  const services = fakeServices();
  const answers = new Map<string, Answer>();
  const isOwnPage = ownPageJudge();
  const answer = answerWith(pageHandlers(services));
  answerPage(
    { handle: (channel, answer) => answers.set(channel, answer) },
    async () => answer,
    (event) => isOwnMainFrame(event, 1, isOwnPage),
  );
  return { services, answers, channels: [...answers.keys()] };
}

const ours: SenderEvent = { senderFrame: { url: APP_PAGE, parent: null }, sender: { id: 1 } };

describe('a page under somebody else’s control', () => {
  it('gets a value only for a message that the decoder takes, and a declared failure for all else', {
    timeout: 60_000,
  }, async () => {
    const { answers, channels } = openBoundary();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...channels),
        fc.array(hostileMessage, { minLength: 1, maxLength: 2 }),
        async (channel, args) => {
          const reply = await answers.get(channel)?.(ours, ...args);
          if (!reply) expect.unreachable();
          else if (reply.ok) {
            const spec = rendererBoundary[channel as 'app.info'] as RendererBoundary['app.info'];
            expect(spec.argument.safeParse(args[0]).success).toBe(true);
            expect(spec.result.safeParse(reply.value).success).toBe(true);
          } else {
            expect(CALL_FAILURES).toContain(reply.failure.code);
            expect(reply.failure.operation).toBe(channel);
            expect((reply.failure.detail ?? '').length).toBeLessThan(400);
            expect(() => structuredClone(reply)).not.toThrow();
          }
          expect(Object.keys(Object.prototype)).toEqual([]);
        },
      ),
      { numRuns: 20_000 },
    );
  });

  it('never reaches a folder, a link or a program by what it says', { timeout: 60_000 }, async () => {
    const { services, answers } = openBoundary();
    const calls = ['check.start', 'link.open'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...calls), hostileMessage, async (channel, argument) => {
        await answers.get(channel)?.(ours, argument);
      }),
      { numRuns: 2000 },
    );
    for (const [request] of services.checks.start.mock.calls) expect(request).toEqual({ deadlineMs: 30_000 });
    for (const call of services.openLink.mock.calls as unknown[][]) expect(call[0]).toBe('go-download');
  });

  it('is refused whatever it says when it is not our main frame', async () => {
    const { services, answers, channels } = openBoundary();
    const strangers: SenderEvent[] = [
      { senderFrame: null, sender: { id: 1 } },
      { senderFrame: { url: 'https://example.com/', parent: null }, sender: { id: 1 } },
      { senderFrame: { url: APP_PAGE, parent: {} }, sender: { id: 1 } },
      { senderFrame: { url: APP_PAGE, parent: null }, sender: { id: 2 } },
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...strangers),
        fc.constantFrom(...channels),
        hostileMessage,
        async (event, channel, argument) => {
          expect(await answers.get(channel)?.(event, argument)).toMatchObject({ failure: { code: 'refused-sender' } });
        },
      ),
      { numRuns: 1000 },
    );
    expect(services.copy).not.toHaveBeenCalled();
  });
});
