import { theDistrict } from '../db/districts.ts';
import { forgetImports } from '../db/imports.ts';
import { forgetJobs } from '../db/jobs.ts';
import type { Deps } from '../deps.ts';
import { forgetBrought } from './brought.ts';
import { forgetMade } from './made.ts';

/** How long one can still see, go on with or take back what was brought, in days. */
const importsKept = 30;

/** Forgets what was made for somebody a day ago, and what was brought a month ago. What fails of it is done another time. */
export async function sweep({ database, now, made, blobs }: Deps): Promise<void> {
  const at = now();
  const past = new Date(at.getTime() - importsKept * 86_400_000);
  const before = past.toISOString();
  try {
    await forgetMade(made, at);
    await forgetBrought(blobs, past);
    const district = await theDistrict(database);
    if (!district) return;
    await forgetImports(database, district.id, before);
    await forgetJobs(database, district.id, before);
  } catch (error) {
    process.stderr.write(`sweep: ${error instanceof Error ? error.stack : error}\n`);
  }
}
