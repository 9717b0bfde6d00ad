// What a page under somebody else's control would try. Each function runs inside the page and returns what became of it; the
// tests say what had to. Used on the program as it is developed, packaged, and run by an ordinary user.
import type { Page } from 'playwright-core';

/** Tries each way out of the page by network; resolves with what became of it. */
export function tryNetwork(page: Page, target: string): Promise<Record<string, string>> {
  return page.evaluate(async (address) => {
    const settle = (start: (done: (word: string) => void) => void) =>
      new Promise<string>((resolve) => {
        setTimeout(() => resolve('silence'), 1500);
        try {
          start(resolve);
        } catch {
          resolve('refused');
        }
      });
    const load = (tag: string, attributes: Record<string, string>) =>
      settle((done) => {
        const element = document.createElement(tag);
        element.onload = () => done(tag === 'iframe' ? 'frame' : 'reached');
        element.onerror = () => done('refused');
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        document.body.append(element);
      });
    const socket = (url: string) =>
      settle((done) => {
        const opened = new WebSocket(url);
        opened.onopen = () => done('reached');
        opened.onerror = () => done('refused');
      });
    return {
      fetch: await fetch(`http://${address}/`).then(
        () => 'reached',
        () => 'refused',
      ),
      noCors: await fetch(`http://${address}/`, { mode: 'no-cors' }).then(
        () => 'reached',
        () => 'refused',
      ),
      xhr: await settle((done) => {
        const request = new XMLHttpRequest();
        request.open('GET', `http://${address}/`);
        request.onload = () => done('reached');
        request.onerror = () => done('refused');
        request.send();
      }),
      webSocket: await socket(`ws://${address}/`),
      eventSource: await settle((done) => {
        const source = new EventSource(`http://${address}/`);
        source.onopen = () => done('reached');
        source.onerror = () => done('refused');
      }),
      image: await load('img', { src: `http://${address}/a.png` }),
      dataImage: await load('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=' }),
      fileImage: await load('img', { src: 'file:///usr/share/pixmaps/debian-logo.png' }),
      script: await load('script', { src: `http://${address}/a.js` }),
      dataScript: await load('script', { src: 'data:text/javascript,window.stolen=1' }),
      style: await load('link', { rel: 'stylesheet', href: `http://${address}/a.css` }),
      worker: await settle((done) => {
        const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
        worker.onmessage = () => done('reached');
        worker.onerror = () => done('refused');
      }),
      serviceWorker: await settle((done) => {
        if (!navigator.serviceWorker) return done('refused');
        navigator.serviceWorker.register('sw.js').then(
          () => done('reached'),
          () => done('refused'),
        );
      }),
      file: await fetch('file:///etc/passwd').then(
        () => 'reached',
        () => 'refused',
      ),
      own: await fetch('app://gomod-doctor/index.html').then(
        () => 'reached',
        () => 'refused',
      ),
    };
  }, target);
}

/** Of the results of `tryNetwork`, those that were not refused. */
export function notRefused(results: Record<string, string>): readonly (readonly [string, string])[] {
  return Object.entries(results).filter(([, word]) => word !== 'refused');
}

/** Marks that code left which is none of the page's own files; both undefined when none of it ran. */
export function runForeignCode(page: Page): Promise<readonly (number | undefined)[]> {
  return page.evaluate(async () => {
    const marks = window as { inline?: number; timer?: number };
    const script = document.createElement('script');
    script.textContent = 'window.inline = 1';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.inline = 1">');
    const late: (code: string) => void = setTimeout as never;
    late('window.timer = 1');
    await new Promise((resolve) => setTimeout(resolve, 300));
    return [marks.inline, marks.timer];
  });
}

/** What is in frames of other origins, of our own, of data and of files. */
export function embedFrames(page: Page, host: string): Promise<readonly string[]> {
  return page.evaluate(async (address) => {
    for (const src of [`http://${address}/`, 'app://gomod-doctor/', 'data:text/html,x', 'file:///etc/hostname']) {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    return [...document.querySelectorAll('iframe')].map((frame) => {
      const inside = frame.contentWindow as (Window & { gomodDoctor?: unknown }) | null;
      try {
        return inside?.document.body.textContent || (inside?.gomodDoctor ? 'api' : 'empty');
      } catch {
        return 'empty';
      }
    });
  }, host);
}

/** Tries every way to lead the window elsewhere. */
export async function navigateAway(page: Page, host: string): Promise<void> {
  for (const address of [`http://${host}/`, 'file:///etc/hostname', 'https://example.com/', 'data:text/html,x'])
    await page.evaluate(async (target) => {
      location.href = target;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }, address);
  await page.evaluate(async (address) => {
    const form = document.createElement('form');
    form.action = `http://${address}/`;
    document.body.append(form);
    form.submit();
    const link = document.createElement('a');
    link.href = `http://${address}/`;
    document.body.append(link);
    link.click();
    const refresh = document.createElement('meta');
    refresh.httpEquiv = 'refresh';
    refresh.content = `0;url=http://${address}/`;
    document.head.append(refresh);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }, host);
}

/** The windows that `window.open` gave, after a link was clicked, by the middle button too. */
export async function openWindows(page: Page, host: string): Promise<readonly unknown[]> {
  const windows = await page.evaluate(async (address) => {
    const link = document.createElement('a');
    link.href = `http://${address}/`;
    link.target = '_blank';
    link.textContent = 'out';
    Object.assign(link.style, { position: 'fixed', inset: '0 auto auto 0', zIndex: '9999' });
    document.body.append(link);
    link.click();
    return [`http://${address}/`, 'about:blank', 'app://gomod-doctor/', ''].map((target) => window.open(target));
  }, host);
  // Electronegativity's AUXCLICK_JS_CHECK: a hand's click, since Chromium ignores a script's.
  await page.locator('a[target=_blank]').last().click({ button: 'middle' });
  await page.waitForTimeout(300);
  return windows;
}

/** What the page is told about permissions, and what it gets when it asks. */
export function askPermissions(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const state = (name: string) =>
      navigator.permissions.query({ name: name as PermissionName }).then(
        (status) => status.state,
        () => 'denied',
      );
    // Only before anything of the browser is asked: WebUSB's chooser ends an Electron whose session has a partition.
    const device = (kind: 'usb' | 'hid' | 'serial', ask: 'requestDevice' | 'requestPort', options: object) =>
      (navigator as unknown as Record<string, Record<string, (options: object) => Promise<unknown>>>)[kind]
        ?.[ask]?.(options)
        .then(
          () => 'granted',
          (error: Error) => (error.name === 'SecurityError' ? 'denied' : error.message),
        ) ?? 'denied';
    return [
      await device('hid', 'requestDevice', { filters: [] }),
      await device('serial', 'requestPort', {}),
      await device('usb', 'requestDevice', { filters: [] }),
      await state('geolocation'),
      await state('notifications'),
      await state('clipboard-read'),
      await Notification.requestPermission(),
      await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      ),
      await navigator.clipboard.readText().then(
        () => 'granted',
        () => 'denied',
      ),
    ];
  });
}

/** Sockets that WebRTC got. */
export function gatherCandidates(page: Page, ports: { udp: number; tcp: number }): Promise<readonly string[]> {
  return page.evaluate(async ({ udp, tcp }) => {
    const connection = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:127.0.0.1:${udp}` },
        { urls: `turn:127.0.0.1:${tcp}?transport=tcp`, username: 'u', credential: 'p' },
      ],
    });
    const found: string[] = [];
    connection.onicecandidate = ({ candidate }) => void (candidate && found.push(candidate.candidate));
    connection.createDataChannel('out');
    await connection.setLocalDescription();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    return found.filter((line) => / udp /iu.test(line));
  }, ports);
}

/** Codes of failure, or `answered`, for messages that the page must not send. */
export function sendForbidden(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const api = window.gomodDoctor as unknown as Record<
      string,
      Record<string, (argument?: unknown) => Promise<unknown>>
    >;
    const say = async (group: string, name: string, argument: unknown) => {
      const reply = (await api[group]?.[name]?.(argument)) as { ok: boolean; failure?: { code: string } };
      return reply.failure?.code ?? 'answered';
    };
    return {
      path: await say('check', 'start', { project: '/etc' }),
      stranger: await say('check', 'start', { project: 'project-1' }),
      extra: await say('check', 'start', { modules: ['a@b'] }),
      address: await say('link', 'open', { link: 'https://example.com/' }),
      nothing: await say('link', 'open', undefined),
      list: await say('app', 'info', [1, 2, 3]),
      oversized: await say('explain', 'text', { text: 'x'.repeat(6 * 1024 * 1024) }),
      deep: await say(
        'preferences',
        'set',
        Array.from({ length: 100 }).reduce((inner) => ({ inner }), {}),
      ),
      prototype: await say('preferences', 'set', JSON.parse('{"__proto__":{"theme":"dark"}}')),
      map: await say('preferences', 'set', new Map([['theme', 'dark']])),
      uncloneable: await say('preferences', 'set', { theme: () => 'dark' }),
      fine: await say('preferences', 'set', {}),
    };
  });
}

/** What `sendForbidden` has to bring. */
export const FORBIDDEN = {
  path: 'malformed',
  stranger: 'unknown-project',
  extra: 'malformed',
  address: 'malformed',
  nothing: 'malformed',
  list: 'malformed',
  oversized: 'too-large',
  deep: 'malformed',
  // The preload's copy has no such key left: the message arrives empty, and is fine.
  prototype: 'answered',
  map: 'malformed',
  uncloneable: 'failed',
  fine: 'answered',
};
