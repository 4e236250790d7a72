/**
 * `npm test`: every check of the house, one after the other, each with its time, and at the end one line that says how
 * many passed and failed. A tool that only says yes or no counts as one check; a test runner counts its own tests, read
 * from its JSON report. `npm test -- unit system` runs just the named steps.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Where the runner leaves its report; absent for a tool that only says yes or no. */
  readonly report?: string;
}

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const reports = 'test-results';

const steps: readonly Step[] = [
  { name: 'format', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'layers', command: ['node', 'scripts/layers.ts'] },
  { name: 'unused', command: ['knip', '--no-config-hints'] },
  tests('unit'),
  tests('guards'),
  tests('system'),
  tests('browser'),
];

function tests(project: string): Step {
  const report = `${reports}/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name: project, command: ['vitest', 'run', '--project', project, ...reporters], report };
}

function run({ name, command: [program = '', ...args], report }: Step): Count {
  console.log(`\n── ${name}`);
  const began = performance.now();
  const { status, error } = spawnSync(program, args, { stdio: 'inherit' });
  if (error) console.error(`${program} did not start: ${error.message}`);
  const said: Count = status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const count = report === undefined ? said : atLeast(said, counted(report));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`── ${name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
  return count;
}

/** A runner that ends badly has failed, even when every test it got to was well. */
function atLeast(said: Count, tests: Count): Count {
  return { passed: tests.passed, failed: Math.max(said.failed, tests.failed) };
}

/** The tests of a report of vitest; a file that could not even be loaded counts as one failure, and so does no report. */
function counted(report: string): Count {
  let text: string;
  try {
    text = readFileSync(report, 'utf8');
  } catch {
    return { passed: 0, failed: 1 };
  }
  const files: { status: string; assertionResults: { status: string }[] }[] = JSON.parse(text).testResults;
  const unloaded = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const results = files.flatMap((file) => file.assertionResults.map((result) => result.status));
  return {
    passed: results.filter((status) => status === 'passed').length,
    failed: results.filter((status) => status === 'failed').length + unloaded,
  };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No step is called ${unknown.join(', ')}. The steps are: ${steps.map((step) => step.name).join(', ')}.`,
  );
  process.exit(2);
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const counts = steps.filter((step) => wanted.length === 0 || wanted.includes(step.name)).map(run);
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
