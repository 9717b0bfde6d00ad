import { BrowserWindow, type Session, session } from 'electron';
import { accountBoundary } from '../../../shared/ipc/account-boundary.ts';
import { answerCall } from '../../../shared/ipc/answer-call.ts';
import { ACCOUNT_CHANNELS } from '../../../shared/ipc/channels.ts';
import { failedReply } from '../../../shared/ipc/failure.ts';
import { accountWords as words } from '../../../shared/text/ui/account.ts';
import { isOwnMainFrame } from '../ipc/sender.ts';
import { APP_PAGE, APP_SCHEME, type IsOwnPage } from '../page-origin.ts';
import { denyDownloads } from '../window/deny-downloads.ts';
import { denyNetwork } from '../window/deny-network.ts';
import { denyPermissions } from '../window/deny-permissions.ts';
import { turnOffSpellCheck } from '../window/no-spell-check.ts';
import { PERMISSIONS_POLICY } from '../window/permissions-policy.ts';
import { refuseFileScheme } from '../window/refuse-file-scheme.ts';
import { backgroundOf } from '../window/theme.ts';
import { ACCOUNT_CSS, ACCOUNT_POLICY, type AccountPage, accountHtml } from './account-page.ts';

/** What a person typed. */
export interface TypedAccount {
  readonly login: string;
  readonly password: string;
}

export interface AskAccountParts {
  readonly parent: BrowserWindow;
  readonly preload: string;
  readonly isOwnPage: IsOwnPage;
  readonly page: AccountPage;
}

const STYLE = `${APP_PAGE}account.css`;
const SIZE = { width: 500, height: 400 } as const;

/**
 * Asks for an account in a window of its own: sandboxed, without a script of its own, in a session that serves two documents and
 * nothing else. What is typed goes to this process only. Undefined where the window was closed.
 */
export async function askAccount({
  parent,
  preload,
  isOwnPage,
  page,
}: AskAccountParts): Promise<TypedAccount | undefined> {
  const own = session.fromPartition('account');
  await lock(own, isOwnPage);
  const answers = new Map([
    [APP_PAGE, { type: 'text/html; charset=utf-8', content: accountHtml(page) }],
    [STYLE, { type: 'text/css; charset=utf-8', content: ACCOUNT_CSS }],
  ]);
  own.protocol.handle(APP_SCHEME, ({ url }) => {
    const answer = answers.get(url);
    const headers = {
      'content-security-policy': ACCOUNT_POLICY,
      'permissions-policy': PERMISSIONS_POLICY,
      'x-content-type-options': 'nosniff',
    };
    if (!answer) return new Response('not found', { status: 404, headers });
    return new Response(answer.content, { headers: { ...headers, 'content-type': answer.type } });
  });
  const window = new BrowserWindow({
    ...SIZE,
    parent,
    modal: true,
    show: false,
    useContentSize: true,
    resizable: false,
    minimizable: false,
    maximizable: false,
    autoHideMenuBar: true,
    title: words.title[page.language],
    backgroundColor: backgroundOf(page.look, false),
    webPreferences: {
      preload,
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  });
  try {
    return await answerOf(window, isOwnPage);
  } finally {
    if (!window.isDestroyed()) window.destroy();
    own.protocol.unhandle(APP_SCHEME);
    own.protocol.unhandle('file');
  }
}

function answerOf(window: BrowserWindow, isOwnPage: IsOwnPage): Promise<TypedAccount | undefined> {
  return new Promise((resolve, reject) => {
    const { webContents: contents } = window;
    const handlers = {
      'account.give': (typed: TypedAccount) => {
        // The answer has to get there before the window goes.
        setImmediate(() => resolve(typed));
        return {};
      },
      'account.leave': () => {
        setImmediate(() => resolve(undefined));
        return {};
      },
    };
    for (const channel of Object.keys(ACCOUNT_CHANNELS))
      contents.ipc.handle(channel, (event, argument: unknown) =>
        isOwnMainFrame(event, contents.id, isOwnPage)
          ? answerCall(accountBoundary, handlers, channel, argument)
          : failedReply('refused-sender', channel),
      );
    window.once('closed', () => resolve(undefined));
    window.once('ready-to-show', () => window.show());
    contents.once('render-process-gone', () => resolve(undefined));
    contents.loadURL(APP_PAGE).catch(reject);
  });
}

async function lock(own: Session, isOwnPage: IsOwnPage): Promise<void> {
  refuseFileScheme(own.protocol);
  denyPermissions(own);
  denyDownloads(own);
  turnOffSpellCheck(own);
  await denyNetwork(own, isOwnPage, { devTools: false });
}
