/**
 * noteBlob(db, district, it), blobOf(db, district, sha256): what is known of a kept file. Its bytes lie in a file named by
 * the hash; they are there before this row is. Those of a sheet that was brought are gone once it is read.
 */
import { type Database, inDistrict, type Queryable } from './database.ts';

export interface Blob {
  /** Hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly media: string;
}

/** Notes a file that was kept. The same bytes again are the same blob. */
export function noteBlob(db: Database, district: string, it: Blob, at: string): Promise<void> {
  return inDistrict(db, district, async (tx) => {
    await tx.query(
      `insert into blob (district, sha256, size, media, created_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [district, it.sha256, it.size, it.media, at],
    );
  });
}

export async function blobOf(db: Queryable, district: string, sha256: string): Promise<Blob | null> {
  const { rows } = await db.query<Blob>('select sha256, size, media from blob where district = $1 and sha256 = $2', [
    district,
    sha256,
  ]);
  return rows[0] ?? null;
}
