import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NsisUpdater } from 'electron-updater';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';

/** A release as the server offers it. */
export interface Release {
  readonly version: string;
  readonly content: Buffer;
  readonly stagingPercentage?: number;
  /** What comes in the place of the content that the list tells of. */
  readonly swapped?: Buffer;
  /** Bytes after which the connection breaks. */
  readonly breaksAfter?: number;
}

/** A local mirror of updates; `asked` are the paths that were asked for. */
export async function serveRelease({ version, content, stagingPercentage, swapped = content, breaksAfter }: Release) {
  const name = `gomod-doctor-setup-${version}-x64.exe`;
  const sha512 = createHash('sha512').update(content).digest('base64');
  const list = [
    `version: ${version}`,
    'files:',
    `  - url: ${name}`,
    `    sha512: ${sha512}`,
    `    size: ${content.length}`,
    `path: ${name}`,
    `sha512: ${sha512}`,
    ...(stagingPercentage === undefined ? [] : [`stagingPercentage: ${stagingPercentage}`]),
    "releaseDate: '2026-11-27T00:00:00.000Z'",
  ].join('\n');
  const asked: string[] = [];
  const server = createServer((message, response) => {
    const path = new URL(message.url ?? '/', 'http://127.0.0.1').pathname;
    asked.push(path);
    // Where this runs, electron-updater asks for the list of Linux.
    if (path === '/latest-linux.yml') return response.end(list);
    if (path !== `/${name}`) return response.writeHead(404).end();
    response.writeHead(200, { 'content-length': swapped.length });
    if (breaksAfter === undefined) return response.end(swapped);
    response.write(swapped.subarray(0, breaksAfter), () => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the server listens nowhere');
  return { url: `http://127.0.0.1:${address.port}/`, asked, close: () => server.close() };
}

/** The same requests by Node, since there is no Electron around this test. */
class NodeRequests extends ElectronHttpExecutor {
  override createRequest(options: never, callback: (response: never) => void): never {
    return request(options, callback as never) as never;
  }
}

/** An installed program of this version that knows who signs its updates; started again, it has its folder from before. */
export function installedProgram(
  version: string,
  source: string,
  { userId = '', folder = mkdtempSync(join(tmpdir(), 'gomod-doctor-')) } = {},
) {
  const configuration = join(folder, 'app-update.yml');
  const words = [
    'provider: generic',
    `url: ${source}`,
    'publisherName:',
    '  - gomod-doctor test',
    'updaterCacheDirName: cache',
  ];
  writeFileSync(configuration, words.join('\n'));
  const atQuit: unknown[] = [];
  if (userId) writeFileSync(join(folder, '.updaterId'), userId);
  const updater = new NsisUpdater(null, {
    version,
    name: 'gomod-doctor',
    isPackaged: true,
    appUpdateConfigPath: configuration,
    userDataPath: folder,
    baseCachePath: folder,
    whenReady: async () => {},
    relaunch: () => {},
    quit: () => {},
    onQuit: (act) => atQuit.push(act),
  });
  const internal = updater as unknown as { httpExecutor: ElectronHttpExecutor; quitAndInstall: () => void };
  internal.httpExecutor = new NodeRequests();
  updater.on('error', () => {});
  return { updater, folder, atQuit, close: () => rmSync(folder, { recursive: true, force: true }) };
}
