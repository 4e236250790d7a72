#!/usr/bin/env node
// The entry. Plain JavaScript that an old Node can run: it finds the Node that came with `npm ci` where the running
// one cannot read TypeScript or does not know argon2 (both: 24.7), or says what is missing.
import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

if (process.features.typescript && 'argon2' in crypto) {
  // Compiled code is kept from one start to the next. Only inside the installation: code read back from a folder
  // that others may write to would be theirs. Where that cannot be written, starts are slower and nothing else.
  module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/yicun/', import.meta.url)));
  const { run } = await import('../packages/server/src/cli.ts');
  process.exitCode = await run(process.argv.slice(2));
} else {
  handOver(pinnedNode());
}

/** @returns {string | null} the path of the Node that `npm ci` installed for this platform */
function pinnedNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = fileURLToPath(new URL(`../node_modules/${name}/bin/${file}`, import.meta.url));
  return existsSync(path) ? path : null;
}

/** @param {string | null} node */
function handOver(node) {
  if (node === null) return saysWhatIsMissing('is not installed');
  // The channel tells the other side when we are killed; see cli/start.ts.
  const stdio = /** @type {const} */ (['inherit', 'inherit', 'inherit', 'ipc']);
  const child = spawn(node, process.argv.slice(1), { stdio: [...stdio] });
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => child.kill(signal);
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  child.on('error', (error) => saysWhatIsMissing(`does not run here (${error.message})`));
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 128 + constants.signals[signal] : (code ?? 1);
    for (const each of signals) process.off(each, forward);
  });
}

/** @param {string} what */
function saysWhatIsMissing(what) {
  console.error(
    `Yicun needs Node 24.7 or newer; this is ${process.version}, and the Node 24 that "npm ci" brings ${what}. Run "npm ci" again without --omit=optional, or install Node 24.`,
  );
  console.error(
    `宜村需要 Node 24.7 或更高版本；当前为 ${process.version}，且未能使用“npm ci”自带的 Node 24。请重新运行“npm ci”（勿加 --omit=optional），或安装 Node 24。`,
  );
  process.exitCode = 1;
}
