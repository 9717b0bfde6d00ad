import { mirrorsReportSchema } from '../../shared/mirrors/mirror-report.ts';
import { doctorIn } from '../lab/doctor-in.ts';
import { type DrawnMirrors, drawMirrors, MIRROR_URLS } from '../lab/generated/mirrors.ts';
import { readLabCache } from '../lab/plan/lab-cache.ts';
import { bootWorld, type Sandbox } from '../lab/sandbox/boot.ts';
import { run } from '../lab/sandbox/run.ts';
import { setUpLab } from '../lab/setup.mjs';
import { type Measurement, median } from './measurement.ts';

/** The same labs at each run; in two of three the liars are near and the others far. */
const FIRST = 100;
const LABS = 12;
const urls = Object.values(MIRROR_URLS);

/**
 * chsrc's documented method: one mirror after the other, `curl` for at most 8 s, the highest download speed wins, whatever
 * was downloaded. Source: chsrc's README and `chsrc_measure`. The file: a module zip of some MiB that every mirror has.
 */
const CHSRC = urls
  .map(
    (url) =>
      `curl -sL -m 8 -o /dev/null -w '%{speed_download} ${url}\\n' ${url}/github.com/aws/aws-sdk-go/@v/v1.40.0.zip`,
  )
  .join('; ');

/** nrm's method (`nrm test`): one small file of each at once, the shortest time wins. Source: nrm's `onTest`. */
const NRM = `${urls
  .map((url) => `curl -sfL -m 5 -o /dev/null -w '%{time_total} ${url}\\n' ${url}/github.com/google/uuid/@v/list &`)
  .join(' ')} wait`;

interface Chosen {
  readonly url: string;
  readonly ms: number;
}

/** Time to a *right* choice of `mirrors`, of chsrc's method and of nrm's, on the same servers, also where the fastest lies. */
export async function bench(): Promise<readonly Measurement[]> {
  const cache = readLabCache(setUpLab());
  const results: Record<'doctor' | 'chsrc' | 'nrm', { right: number; times: number[] }> = {
    doctor: { right: 0, times: [] },
    chsrc: { right: 0, times: [] },
    nrm: { right: 0, times: [] },
  };
  const labs = labsWithASoundMirror();
  for (const drawn of labs) {
    const sandbox = await bootWorld(drawn.world, cache);
    try {
      const choices = {
        doctor: await byDoctor(sandbox),
        chsrc: await byFigures(sandbox, CHSRC, 'highest'),
        nrm: await byFigures(sandbox, NRM, 'lowest'),
      };
      for (const [who, { url, ms }] of Object.entries(choices) as [keyof typeof results, Chosen][]) {
        results[who].times.push(ms);
        if (drawn.sound.includes(url)) results[who].right += 1;
      }
    } finally {
      sandbox.close();
    }
  }
  const { doctor, chsrc, nrm } = results;
  return [
    { name: 'mirrors: until it recommends', value: median(doctor.times), unit: 'ms' },
    { name: "chsrc's method", value: median(chsrc.times), unit: 'ms' },
    { name: "nrm's method", value: median(nrm.times), unit: 'ms' },
    { name: `mirrors: wrong choices in ${labs.length} labs`, value: labs.length - doctor.right, unit: 'x', most: 0 },
    { name: `chsrc's method: wrong choices in ${labs.length} labs`, value: labs.length - chsrc.right, unit: 'x' },
    { name: `nrm's method: wrong choices in ${labs.length} labs`, value: labs.length - nrm.right, unit: 'x' },
    { name: "mirrors / chsrc's method, in time", value: median(doctor.times) / median(chsrc.times), unit: 'x' },
  ];
}

function labsWithASoundMirror(): readonly DrawnMirrors[] {
  const labs: DrawnMirrors[] = [];
  for (let seed = FIRST; labs.length < LABS; seed += 1) {
    const drawn = drawMirrors(seed);
    if (drawn.sound.length > 0) labs.push(drawn);
  }
  return labs;
}

async function byDoctor(sandbox: Sandbox): Promise<Chosen> {
  const { stdout, ms } = await doctorIn(sandbox, ['mirrors', '--json']);
  const { choice } = mirrorsReportSchema.parse(JSON.parse(stdout));
  return { url: choice.goproxy?.split(/[|,]/u)[0] ?? '', ms };
}

async function byFigures(sandbox: Sandbox, script: string, best: 'highest' | 'lowest'): Promise<Chosen> {
  const { stdout, ms } = await run(sandbox.command(['bash', '-c', `{ ${script}; } 2>/dev/null`]));
  const figures = stdout.split('\n').flatMap((line) => {
    const [figure = '', url = ''] = line.split(' ');
    return url === '' ? [] : [{ figure: Number(figure), url }];
  });
  const sorted = figures.sort((a, b) => (best === 'highest' ? b.figure - a.figure : a.figure - b.figure));
  return { url: sorted[0]?.url ?? '', ms };
}
