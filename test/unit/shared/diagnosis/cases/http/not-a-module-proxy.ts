import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, saw, world } from '../../world.ts';

const list = goproxy('https://mirrors.example');
const page = mirror('mirrors.example', { http: { status: 200, body: 'html' } });

const UUID = { path: 'github.com/google/uuid', version: 'v1.1.1' };
const TOML = { path: 'github.com/BurntSushi/toml', version: 'v0.3.1' };
const absent = ({ path, version }: typeof UUID) =>
  saw(
    'module.versions',
    { target: 'mirror:https://mirrors.example', module: path, version, status: 404, versions: 0, listed: false },
    'warn',
  );

export default {
  fires: {
    'a page with status 200': {
      world: world(list, page, control('goproxy.cn'), ran(1)),
      is: {
        subject: 'mirrors.example',
        certainty: 'confirmed',
        severity: 'error',
        params: { url: 'https://mirrors.example', body: 'html' },
        controls: ['https://goproxy.cn'],
      },
    },
    '"not here", of modules that every mirror has': {
      world: world(
        list,
        saw('module.set', { source: 'built-in', modules: [UUID, TOML] }),
        mirror('mirrors.example', { http: { status: 404, body: 'text' } }),
        control('goproxy.cn'),
        ran(1),
      ),
      is: { subject: 'mirrors.example', certainty: 'confirmed', severity: 'error' },
    },
    '"not here" of everything, and go still at work at the origins': {
      world: world(
        goproxy('https://mirrors.example,direct'),
        saw('module.set', { source: 'built-in', modules: [UUID, TOML] }),
        mirror('mirrors.example', { http: { status: 410, body: 'text' } }),
        control('goproxy.cn'),
        ran(null),
      ),
      is: { subject: 'mirrors.example', certainty: 'confirmed', severity: 'warning' },
    },
    '"not here" of everything, and nothing at the origins either': {
      world: world(
        goproxy('https://mirrors.example,direct'),
        saw('module.set', { source: 'built-in', modules: [UUID, TOML] }),
        mirror('mirrors.example', { http: { status: 410, body: 'text' } }),
        control('goproxy.cn'),
        ran(1),
      ),
      is: { subject: 'mirrors.example', certainty: 'confirmed', severity: 'error' },
    },
    'a page with status 404, for each module of a project': {
      world: world(
        list,
        saw('module.set', { source: 'project', modules: [UUID, TOML] }),
        mirror('mirrors.example', { http: { status: 404, body: 'html' } }),
        absent(UUID),
        absent(TOML),
        ran(1),
      ),
      is: { subject: 'mirrors.example', certainty: 'likely', severity: 'error' },
    },
    'and nothing else to compare with': {
      world: world(list, page, ran(1)),
      is: { subject: 'mirrors.example', certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'a page with status 404, and the other module is there': world(
      list,
      saw('module.set', { source: 'project', modules: [UUID, TOML] }),
      mirror('mirrors.example', { http: { status: 404, body: 'html' } }),
      absent(UUID),
      ran(1),
    ),
    'a page with status 404': world(list, mirror('mirrors.example', { http: { status: 404, body: 'html' } }), ran(1)),
    'another version than asked': world(
      list,
      mirror('mirrors.example', { http: { status: 200, body: 'info', asked: 'v1.1.1', told: 'v1.0.0' } }),
      ran(1),
    ),
    'a body that was cut': world(
      list,
      mirror('mirrors.example', { http: { status: 200, body: 'text', failure: 'http-truncated' } }),
      ran(1),
    ),
  },
} satisfies CauseCases;
