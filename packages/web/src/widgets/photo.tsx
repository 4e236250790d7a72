import type { Json } from '@yicun/kernel/kind';
import { sentence } from '@yicun/kernel/refusal';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLanguage, useWords } from '../words/language.ts';
import { widgets as widgetWords } from '../words/widgets.ts';
import { takenBy } from './exif.ts';
import { Group } from './Group.tsx';
import { items, textOf } from './items.ts';
import { useFileUrl } from './ofRecord.ts';
import { numberOption, wordsOption } from './options.ts';
import { PhotoViewer } from './PhotoViewer.tsx';
import { refusalOf } from './refusalOf.ts';
import { Uploads } from './Uploads.tsx';
import { useLatest } from './useLatest.ts';
import { useUploads } from './useUploads.ts';
import type { Edited, Shown, Widget } from './widget.ts';
import './files.css';

function Show({ value }: Shown): ReactNode {
  const url = useFileUrl();
  return <Thumbnails value={value} urlOf={url} />;
}

/** Photos are sent at once; the record takes them when the form is saved, and then keeps them. */
function Edit({ field, value, change, id, disabled }: Edited): ReactNode {
  const words = useWords(widgetWords);
  const language = useLanguage();
  const camera = useRef<HTMLInputElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const latest = useLatest(value);
  const [saved] = useState(() => new Set(items(value).map(({ id }) => id)));
  const kept = useFileUrl();
  const local = useLocalUrls();
  const most = numberOption(field, 'most') ?? 4;
  const reason = wordsOption(field, 'reason', language);

  const { uploads, add, again, drop, busy } = useUploads(async (file, bytes) => {
    const taken = takenBy(new Uint8Array(await bytes.slice(0, exifMost).arrayBuffer()));
    const photo: Json = { ...file, ...taken };
    const others = items(latest.current).filter((one) => one.id !== file.id);
    const why = refusalOf(field, [photo]);
    if (why !== null) return { zh: sentence(why, 'zh'), en: sentence(why, 'en') };
    local.add(String(file.id), bytes);
    latest.current = [...others, photo];
    change(latest.current);
    return null;
  });
  const remove = (gone: string) => {
    const left = items(value).filter((one) => one.id !== gone);
    change(left.length === 0 ? null : left);
  };

  const room = most - items(value).length - uploads.length;
  const pick = ({ target }: { target: HTMLInputElement }) => {
    add([...(target.files ?? [])].slice(0, room));
    target.value = '';
  };
  const isOff = disabled === true || room <= 0;
  const shared = { hidden: true, type: 'file', accept: shown, onChange: pick } as const;
  return (
    <Group field={field} id={id} className="files-edit">
      {reason !== '' && <p className="quiet">{reason}</p>}
      {value !== null && (
        <Thumbnails
          value={value}
          urlOf={(one) => local.of(one) ?? kept(one)}
          remove={disabled === true ? undefined : remove}
          isFixed={(one) => saved.has(one)}
        />
      )}
      <Uploads uploads={uploads} again={again} drop={drop} />
      <input {...shared} ref={camera} capture="environment" />
      <input {...shared} ref={input} multiple />
      <div className="photo-buttons">
        <Button size="small" className="photo-camera" disabled={isOff} onClick={() => camera.current?.click()}>
          {words.takePhoto}
        </Button>
        <Button size="small" loading={busy} disabled={isOff} onClick={() => input.current?.click()}>
          {busy ? words.uploading : words.choosePhotos}
        </Button>
        <span className="quiet">{words.atMostPhotos(most)}</span>
      </div>
    </Group>
  );
}

/** What the kind takes; a phone that keeps photos in another form turns them into one of these. */
const shown = 'image/jpeg,image/png,image/webp';

/** Exif comes first in a file, within a segment of at most 64 KiB; cameras put little before it. */
const exifMost = 256 * 1024;

function Thumbnails(it: {
  value: Json;
  urlOf: (id: string) => string;
  remove?: ((id: string) => void) | undefined;
  isFixed?: (id: string) => boolean;
}): ReactNode {
  const words = useWords(widgetWords);
  const [open, setOpen] = useState<number | null>(null);
  const photos = items(it.value).map((one) => ({
    id: textOf(one, 'id'),
    name: textOf(one, 'name'),
    takenAt: textOf(one, 'takenAt'),
    url: it.urlOf(textOf(one, 'id')),
  }));
  return (
    <>
      <ul className="photos">
        {photos.map(({ id, name, url }, at) => (
          <li key={id}>
            <button
              type="button"
              className="photo-open"
              aria-label={words.openPhoto(at + 1, name)}
              onClick={() => setOpen(at)}
            >
              <img src={url} alt="" loading="lazy" />
            </button>
            {it.remove && it.isFixed?.(id) !== true && (
              <Button size="small" type="text" onClick={() => it.remove?.(id)}>
                {words.leaveOut}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open !== null && <PhotoViewer photos={photos} at={open} show={setOpen} close={() => setOpen(null)} />}
    </>
  );
}

/** Addresses of files still in hand: the server gives a file only through a record that has it. */
function useLocalUrls() {
  const urls = useRef(new Map<string, string>());
  useEffect(() => {
    const all = urls.current;
    return () => {
      for (const url of all.values()) URL.revokeObjectURL(url);
      all.clear();
    };
  }, []);
  return {
    of: (id: string) => urls.current.get(id),
    add: (id: string, file: File) => {
      if (!urls.current.has(id)) urls.current.set(id, URL.createObjectURL(file));
    },
  };
}

export const photo: Widget = { Show, Edit };
