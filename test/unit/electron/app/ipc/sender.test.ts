import { describe, expect, it } from 'vitest';
import { isOwnMainFrame, type SenderEvent, type SenderFrame } from '../../../../../electron/app/ipc/sender.ts';
import { APP_PAGE, ownPageJudge } from '../../../../../electron/app/page-origin.ts';

const own: SenderFrame = { url: APP_PAGE, parent: null };
const may = (event: Partial<SenderEvent>) =>
  isOwnMainFrame({ senderFrame: own, sender: { id: 1 }, ...event }, 1, ownPageJudge());

describe('isOwnMainFrame', () => {
  it('lets our page in our window call', () => expect(may({})).toBe(true));

  it('refuses a foreign origin', () => {
    for (const url of ['https://example.com/', 'about:blank', '', 'file:///a', 'app://gomod-doctor.evil/'])
      expect(may({ senderFrame: { url, parent: null } })).toBe(false);
  });

  it('refuses a frame inside our page, also of our origin', () => {
    expect(may({ senderFrame: { url: APP_PAGE, parent: own } })).toBe(false);
  });

  it('refuses a frame that is gone', () => {
    expect(may({ senderFrame: null })).toBe(false);
    const disposed: SenderFrame = {
      parent: null,
      get url(): string {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed');
      },
    };
    expect(may({ senderFrame: disposed })).toBe(false);
  });

  it('refuses another window', () => expect(may({ sender: { id: 2 } })).toBe(false));
});
