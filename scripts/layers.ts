/**
 * Applies .dependency-cruiser.mjs to every source file and fails when a rule is broken, or when a source file was not
 * seen: a checker that finds no modules reports success, which is how such checks die (dependency-cruiser with a
 * TypeScript it cannot load does just that).
 */

import { globSync } from 'node:fs';
import { cruise, type ICruiseResult, type IViolation } from 'dependency-cruiser';
import rules from '../.dependency-cruiser.mjs';

/** Breaks of the rules under `baseDir`, one sentence each, plus one for every source file that went unseen. */
export async function layerBreaks(baseDir: string): Promise<{ modules: number; breaks: string[] }> {
  const sources = globSync('packages/*/src/**/*.{ts,tsx}', { cwd: baseDir });
  const { output } = await cruise(['packages'], {
    ...rules.options,
    ruleSet: { forbidden: rules.forbidden ?? [] },
    validate: true,
    baseDir,
  });
  if (typeof output === 'string')
    throw new TypeError('dependency-cruiser answered with text where a result was asked for');
  const seen = new Set(output.modules.map((module) => module.source));
  const unseen = sources.filter((file) => !seen.has(file)).map((file) => `${file} was not seen by the layer check`);
  return { modules: seen.size, breaks: [...output.summary.violations.map(sentence), ...unseen, ...blindness(output)] };
}

function sentence({ rule, from, to, cycle }: IViolation): string {
  const way = cycle ? [from, ...cycle.map((step) => step.name)].join(' → ') : `${from} → ${to}`;
  return `${rule.name}: ${way}`;
}

/** A run that sees files but no import between them is blind too. */
function blindness({ modules }: ICruiseResult): string[] {
  const imports = modules.reduce((sum, module) => sum + module.dependencies.length, 0);
  return modules.length > 1 && imports === 0 ? ['the layer check saw no import at all'] : [];
}

if (import.meta.main) {
  const { modules, breaks } = await layerBreaks(process.cwd());
  for (const broken of breaks) console.error(broken);
  console.log(`${modules} modules, ${breaks.length} breaks`);
  process.exitCode = breaks.length === 0 ? 0 : 1;
}
