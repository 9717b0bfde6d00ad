import { decode, encode } from 'dns-packet';
import { expect, it } from 'vitest';
import type { Channel, HttpReply, HttpRequest, TlsFacts } from '../../../../../electron/host/network.ts';
import { queryByHttps } from '../../../../../electron/host/node-network/dns-over-https.ts';
import { failed, type Outcome, success } from '../../../../../shared/domain/failure.ts';

const limits = { timeoutMs: 1000, signal: new AbortController().signal };

/** A server whose certificate and answer are given; the question is read from the request as it came. */
async function ask(
  answerTo: (question: Buffer) => Partial<HttpReply>,
  verification?: TlsFacts['verification'],
): Promise<{ outcome: Outcome<readonly string[]>; asked: HttpRequest[] }> {
  const asked: HttpRequest[] = [];
  const channel = {
    startTls: async () => success({ ...(verification ? { verification } : {}) }),
    request: async (request: HttpRequest) => {
      asked.push(request);
      const text = request.target.replace('/dns-query?dns=', '');
      return success({ status: 200, body: new Uint8Array(), ...answerTo(Buffer.from(text, 'base64url')) });
    },
    close: () => undefined,
  } as unknown as Channel;
  const question = { server: '8.8.8.8', name: 'goproxy.cn', type: 'A', transport: 'https' } as const;
  return { outcome: await queryByHttps(question, limits, async () => success(channel)), asked };
}

function reply(question: Buffer, address: string): Buffer {
  const { id, questions } = decode(question);
  const answers = [{ type: 'A' as const, name: 'goproxy.cn', ttl: 1, data: address }];
  return encode({ type: 'response', id: id ?? 0, questions: questions ?? [], answers });
}

it('asks at the address of the server, and reads the answer', async () => {
  const { outcome, asked } = await ask((question) => ({ body: reply(question, '192.0.2.1') }));
  expect(outcome).toEqual(success(['192.0.2.1']));
  expect(asked).toMatchObject([{ method: 'GET', host: '8.8.8.8', headers: { accept: 'application/dns-message' } }]);
});

it('takes no answer that somebody on the way may have made', async () => {
  const { outcome, asked } = await ask(() => ({}), { word: 'tls-untrusted', detail: 'x', also: [] });
  expect(outcome).toEqual(failed('tls-untrusted', 'x'));
  expect(asked).toEqual([]);
});

it.each([
  ['a page', { body: Buffer.from('<html>log in</html>') }, 'dns-malformed'],
  ['nothing', {}, 'dns-malformed'],
  ['a refusal', { status: 403 }, 'exit-status'],
])('fails for %s', async (_, given, word) => {
  const { outcome } = await ask(() => given);
  expect(outcome).toMatchObject({ ok: false, failure: { word } });
});
