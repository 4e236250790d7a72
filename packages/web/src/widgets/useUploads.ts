/** Files on their way to the server, one after the other, each with how far it is or why it did not get there. */

import type { Json } from '@yicun/kernel/kind';
import { useRef, useState } from 'react';
import { freshId } from '../source/changes.ts';
import { sendFile, type Trouble } from '../source/remote.ts';

/** What the server keeps of a file: id, name, size, type. */
export type Kept = { readonly [name: string]: Json };

export interface Upload {
  readonly key: string;
  readonly file: File;
  /** 0 to 1. */
  readonly share: number;
  readonly trouble: Pick<Trouble, 'zh' | 'en'> | null;
}

/**
 * @param arrived called for each file that is kept; says why it is not taken after all, or null
 */
export function useUploads(arrived: (kept: Kept, file: File) => Promise<Upload['trouble']>) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const line = useRef(Promise.resolve());
  const put = (key: string, part: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const drop = (key: string) => setUploads((all) => all.filter((one) => one.key !== key));

  const sendOne = async (key: string, file: File) => {
    const answer = await sendFile<Kept>('/api/files', file, (share) => put(key, { share }));
    const trouble = answer.ok ? await arrived(answer.value, file) : answer.trouble;
    if (trouble === null) drop(key);
    else put(key, { trouble });
  };
  const queue = (key: string, file: File) => {
    line.current = line.current.then(() => sendOne(key, file));
  };

  return {
    uploads,
    busy: uploads.some(({ trouble }) => trouble === null),
    add(files: Iterable<File>) {
      const fresh = [...files].map((file): Upload => ({ key: freshId(), file, share: 0, trouble: null }));
      setUploads((all) => [...all, ...fresh]);
      for (const { key, file } of fresh) queue(key, file);
    },
    again({ key, file }: Upload) {
      put(key, { share: 0, trouble: null });
      queue(key, file);
    },
    drop,
  };
}
