import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { inCheckout } from '../../../build/runtime/paths.mjs';

const HEALTHY = inCheckout('test/fixtures/machines/zh-healthy');
const GO = 'C:\\Program Files\\Go\\bin\\go.exe';

/** What must never leave, by what it is. */
export const SECRETS = {
  proxyPassword: 'Pa55w0rd-proxy',
  netrcPassword: 'hunter2-netrc',
  token: 'q1W2e3R4t5Y6',
};

/** What leaves only where it is asked to. */
export const IDENTITY = {
  user: 'lihua',
  home: 'C:\\Users\\lihua',
  computer: 'DESKTOP-LIHUA',
  proxyUser: 'lihua.zhang',
  proxyAddress: '10.20.30.40',
  privateHost: 'git.contoso-corp.com',
  privateModule: 'team/secret-app',
  privateOrganisation: 'secret-org',
};

const { proxyAddress, privateHost, privateModule, proxyUser } = IDENTITY;
const proxy = `http://${proxyUser}:${SECRETS.proxyPassword}@${proxyAddress}:8080`;
const variables = {
  GOPROXY: `https://${privateHost}/repository/go,https://goproxy.cn,direct`,
  GOPRIVATE: `*.${privateHost},github.com/secret-org`,
};
const errors = [
  `${privateHost}/${privateModule}@v1.2.0: git ls-remote -q origin in C:\\Users\\lihua\\go\\pkg\\mod\\cache\\vcs\\0af: remote: token=${SECRETS.token}\nfatal: could not read Username for 'https://${privateHost}': machine ${privateHost} login lihua password ${SECRETS.netrcPassword}`,
  `github.com/google/uuid@v1.1.1: Get "https://${privateHost}/repository/go/github.com/google/uuid/@v/v1.1.1.info": proxyconnect tcp: dial tcp ${proxyAddress}:8080: connectex: A connection attempt failed: ${proxy}`,
];

/** A recorded machine full of names and secrets, in a new folder. It has no way out. */
export function privateMachine(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gmd-private-'));
  const env = JSON.parse(readFileSync(join(HEALTHY, 'go/env.json'), 'utf8')) as object;
  const stdout = errors.map((Error) =>
    JSON.stringify({ Path: Error.split('@')[0], Version: /@(v[\d.]+)/u.exec(Error)?.[1], Error }, null, '\t'),
  );
  const machine = {
    base: relative(folder, HEALTHY),
    description: 'A company computer behind a proxy that is gone.',
    environment: { ...variables, HTTPS_PROXY: proxy, GITHUB_TOKEN: SECRETS.token },
    commands: [
      { program: GO, args: ['env', '-json'], stdout: JSON.stringify({ ...env, ...variables }) },
      {
        program: GO,
        args: ['mod', 'download'],
        match: 'prefix',
        exitCode: 1,
        stdout: stdout.join('\n'),
        stderr: errors.join('\n'),
      },
    ],
    network: {
      endpoints: [
        {
          address: proxyAddress,
          port: 8080,
          connect: { failure: 'connection-refused', detail: `connect ECONNREFUSED ${proxyAddress}:8080` },
        },
      ],
    },
  };
  writeFileSync(join(folder, 'machine.json'), JSON.stringify(machine));
  return folder;
}
