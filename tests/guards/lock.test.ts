import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingPlatforms } from '../../scripts/lock.ts';

test('the lock file holds the packages of every platform, or `npm ci` would refuse it; mend it by `npm run lock`', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  expect(missingPlatforms(packages)).toEqual({});
});

test('what is missing is added for the platform its name says', () => {
  const packages = {
    '': {},
    'node_modules/tool': {
      dev: true,
      optionalDependencies: {
        '@tool/linux-x64-gnu': '1.2.3',
        '@tool/bind-linux-arm-musleabihf': '1.2.3',
        '@tool/cli-win32-x64': '1.2.3',
      },
    },
    'node_modules/tool/node_modules/@tool/linux-x64-gnu': { version: '1.2.3' },
  };
  const common = { version: '1.2.3', dev: true, optional: true };
  expect(missingPlatforms(packages)).toEqual({
    'node_modules/@tool/bind-linux-arm-musleabihf': { ...common, os: ['linux'], cpu: ['arm'], libc: ['musl'] },
    'node_modules/@tool/cli-win32-x64': { ...common, os: ['win32'], cpu: ['x64'] },
  });
});

test('a package of no known platform is not guessed', () => {
  expect(() => missingPlatforms({ 'node_modules/tool': { optionalDependencies: { fsevents: '2.3.3' } } })).toThrow(
    'fsevents',
  );
});
