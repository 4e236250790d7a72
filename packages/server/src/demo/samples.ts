import { crc32, deflateSync } from 'node:zlib';
import type { Json } from '@yicun/kernel/kind';
import { keepBytes } from '../blobs.ts';
import { noteBlob } from '../db/blobs.ts';
import type { Deps } from '../deps.ts';

/** Files that demonstration records carry: a paper that says what it is, and two pictures that show nothing real. */
export interface Samples {
  readonly paper: Json;
  readonly before: Json;
  readonly after: Json;
}

/** Keeps the sample files of a district, once however often it is asked. Gives them as fields hold them. */
export async function keepSamples(
  { database, blobs, now }: Pick<Deps, 'database' | 'blobs' | 'now'>,
  district: string,
): Promise<Samples> {
  const keep = async (name: string, media: string, bytes: Uint8Array): Promise<Json> => {
    const id = await keepBytes(blobs, bytes, `demo-${name}`);
    await noteBlob(database, district, { sha256: id, size: bytes.length, media }, now().toISOString());
    return { id, name, size: bytes.length, type: media };
  };
  const words = '这是演示数据中的示例材料，不是真实文件。\nThis is an example paper of the demonstration.\n';
  return {
    paper: await keep('示例材料.txt', 'text/plain', Buffer.from(words)),
    before: await keep('示例照片-前.png', 'image/png', picture([176, 164, 148], [122, 110, 96])),
    after: await keep('示例照片-后.png', 'image/png', picture([170, 205, 178], [96, 150, 112])),
  };
}

type Colour = readonly [red: number, green: number, blue: number];

/** A PNG (ISO/IEC 15948) of 320 × 240: one colour fading into another. */
function picture(top: Colour, bottom: Colour): Uint8Array {
  const [width, height] = [320, 240];
  const rows = Array.from({ length: height }, (_, y) => {
    const share = y / height;
    const pixel = top.map((one, i) => Math.round(one + ((bottom[i] ?? one) - one) * share));
    // Each line begins with its filter: none.
    return Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from(pixel))]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a channel, colours without transparency.
  header.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}
