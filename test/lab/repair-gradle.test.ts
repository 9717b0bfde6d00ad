// A Go module inside a Gradle project: its build is made anew only where a person asks for it, can be broken off, and nothing
// says afterwards that it was put back. `java` is a stand-in that does what Gradle's wrapper would: it runs the project's own code.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inCheckout } from '../../build/runtime/paths.mjs';
import type { Report } from '../../shared/domain/report.ts';
import type { UndoResult } from '../../shared/domain/undo.ts';
import { worlds } from './load-worlds.ts';
import { home, workingDirectory } from './plan/client.ts';
import { readLabCache } from './plan/lab-cache.ts';
import { bootWorld, type Sandbox } from './sandbox/boot.ts';
import { requireLab } from './sandbox/requirements.ts';
import { run } from './sandbox/run.ts';
import { setUpLab } from './setup.mjs';
import { projectOf } from './world.ts';

requireLab();
const cache = readLabCache(setUpLab());
const doctor = `${process.execPath} ${inCheckout('dist/doctor.cjs')}`;
const REPAIR = `${doctor} repair --project . --yes --only cache/module,project/gradle`;

/** Says what it was started with, and with `slow` in the project goes on until it is told to end. */
const JAVA = `#!/bin/sh
test "$1 $3" = "-classpath org.gradle.wrapper.GradleWrapperMain" || exit 9
pwd >> build.log; echo "$@" >> build.log
rm -rf build/libs
test -e slow && { touch started; sleep 600; }
echo BUILD SUCCESSFUL
`;

let sandbox: Sandbox;
const shell = (script: string) =>
  run(sandbox.command(['bash', '-c', `cd ${workingDirectory}; export JAVA_HOME=${home}/jdk; ${script}`]));
const jsonOf = <T>(stdout: string) =>
  JSON.parse(stdout.slice(stdout.indexOf('{\n'), stdout.lastIndexOf('\n}') + 2)) as T;

beforeAll(async () => {
  const damaged = worlds.get('cache-corrupt');
  if (!damaged) return expect.unreachable();
  const project = {
    'go.mod': projectOf('github.com/google/uuid v1.1.1'),
    gradlew: '#!/bin/sh\nexec java -jar gradle/wrapper/gradle-wrapper.jar "$@"\n',
    'gradle/wrapper/gradle-wrapper.jar': 'PK',
    'build/libs/app.jar': 'PK old',
  };
  sandbox = await bootWorld({ ...damaged, client: { ...damaged.client, project } }, cache);
  await shell(`mkdir -p ${home}/jdk/bin; cat > ${home}/jdk/bin/java <<'E'\n${JAVA}E\nchmod 755 ${home}/jdk/bin/java`);
}, 60_000);
afterAll(() => sandbox.close());

test('is not built by "yes" alone', async () => {
  const { stdout } = await shell(`${REPAIR} --dry-run --json; ls build/libs build.log`);
  const report = jsonOf<Report>(stdout);
  expect(report.plan?.find(({ remedy }) => remedy === 'project/gradle')).toMatchObject({
    risk: 'disruptive',
    scope: 'project',
    elevation: 'none',
    command: `cd ${workingDirectory}\n./gradlew clean dependencies --refresh-dependencies --no-build-cache`,
  });
  const { repair } = jsonOf<Report>((await shell(`${REPAIR} --json`)).stdout);
  expect(repair).toMatchObject([{ remedy: 'cache/module', outcome: 'fixed' }]);
  expect((await shell('ls build/libs build.log; true')).stdout).toBe('build/libs:\napp.jar\n');
  expect((await shell(`${doctor} undo --all`)).exitCode).toBe(0);
});

test('can be broken off with Ctrl-C, ends what it started, and says what stays', async () => {
  const script = `touch slow; ${REPAIR} --allow disruptive --lang en & doctor=$!
    until test -e started; do sleep 0.1; done; kill -INT $doctor; wait $doctor; echo "exit $?"
    rm slow started; ps -e -o args= | grep -c "[s]leep 600"`;
  const { stdout, stderr } = await shell(script);
  expect(stdout, stderr).toContain('exit 1');
  expect(stdout.trimEnd().endsWith('\n0'), stdout).toBe(true);
  expect((await shell(`${doctor} undo --list --lang en`)).stdout).toContain('Partly undone');
});

test('is killed with the doctor, which then tells of it, and undo leaves it as it is', async () => {
  const script = `touch slow; ${REPAIR} --allow disruptive --lang en & doctor=$!
    until test -e started; do sleep 0.1; done; kill -KILL $doctor; wait $doctor; rm slow started
    ${doctor} undo --list --json`;
  const list = jsonOf<{ readonly sets: readonly { readonly state: string }[] }>((await shell(script)).stdout);
  expect(list.sets[0]).toMatchObject({ state: 'interrupted' });
  const undone = jsonOf<UndoResult>((await shell(`${doctor} undo --last --json`)).stdout);
  expect(undone.done).toBe(true);
  expect(undone.changes.map(({ outcome }) => outcome)).toContain('kept');
});

test('is built where it is asked for, and the cache alone is put back', async () => {
  const { stdout, stderr } = await shell(`rm -f build.log; ${REPAIR} --allow disruptive --json`);
  expect(jsonOf<Report>(stdout).repair, stderr).toMatchObject([
    { remedy: 'cache/module', outcome: 'fixed' },
    { remedy: 'project/gradle', outcome: 'fixed' },
  ]);
  const built = await shell('cat build.log; ls -d build/libs');
  expect(built.stdout).toContain(
    `${workingDirectory}\n-classpath ${workingDirectory}/gradle/wrapper/gradle-wrapper.jar`,
  );
  expect(built.stdout).not.toContain('build/libs\n');
  const undone = jsonOf<UndoResult>((await shell(`${doctor} undo --last --json`)).stdout);
  expect(undone.done).toBe(true);
  expect(undone.changes.map(({ outcome }) => outcome)).toEqual(['kept', 'restored', 'restored']);
});
