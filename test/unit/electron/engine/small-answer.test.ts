import { expect, it } from 'vitest';
import { askForSmallAnswer, smallAnswerFinding } from '../../../../electron/engine/small-answer.ts';
import type { Channel } from '../../../../electron/host/network.ts';
import { success } from '../../../../shared/domain/failure.ts';
import { FakeChannel } from '../../../fakes/fake-channel.ts';
import { FakeHost } from '../../../fakes/fake-host.ts';
import { openBench, targetOf } from './bench.ts';

const target = targetOf('goproxy.cn');

/** Takes what the probe sends; the answer is what a server would say. */
async function ask(answer: Uint8Array) {
  let sent = new Uint8Array();
  const silent = new FakeChannel('192.0.2.1', 443, {}, () => undefined);
  const exchangeRaw: Channel['exchangeRaw'] = async ({ send }) => {
    sent = new Uint8Array(send);
    return success(answer);
  };
  const channel: Channel = Object.create(silent, { exchangeRaw: { value: exchangeRaw } });
  const { context } = openBench(new FakeHost());
  const recorded = await askForSmallAnswer(context, target, async () => channel);
  return { sent, finding: recorded && smallAnswerFinding('192.0.2.1', recorded, target) };
}

it('says the name, offers nothing, and takes an alert for the answer', async () => {
  const { sent, finding } = await ask(Uint8Array.of(0x15, 3, 3, 0, 2, 2, 40));
  expect(Buffer.from(sent).toString('latin1')).toContain('goproxy.cn');
  expect(sent.length).toBeLessThan(120);
  expect(finding).toMatchObject({ code: 'tls.small-answer', outcome: 'ok', params: { alert: true } });
});

it('takes nothing else for one', async () => {
  const { finding } = await ask(new TextEncoder().encode('HTTP/1.1 400'));
  expect(finding).toMatchObject({ outcome: 'warn', params: { alert: false } });
});
