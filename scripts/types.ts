/** Checks the types of every room of the house at once; each room has a tsconfig that says what exists there. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';

const rooms = ['tsconfig.pure.json', 'tsconfig.json', 'packages/web/tsconfig.json', 'tests/browser/tsconfig.json'];

async function check(room: string): Promise<boolean> {
  const memory = `node_modules/.cache/types/${room.replaceAll('/', '-')}.tsbuildinfo`;
  const child = spawn('tsc', ['-p', room, '--incremental', '--tsBuildInfoFile', memory], { stdio: 'inherit' });
  const [status] = await once(child, 'exit');
  return status === 0;
}

const results = await Promise.all(rooms.map(check));
process.exitCode = results.every((well) => well) ? 0 : 1;
