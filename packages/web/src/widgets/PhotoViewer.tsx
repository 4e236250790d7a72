import { Button } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { moment } from '../words/format.ts';
import { useWords } from '../words/language.ts';
import { widgets as widgetWords } from '../words/widgets.ts';
import './files.css';

export interface ShownPhoto {
  readonly id: string;
  readonly name: string;
  /** ISO, UTC; empty where nobody knows. */
  readonly takenAt: string;
  readonly url: string;
}

/** One photo as large as the screen lets it; arrow keys go on, Escape closes. */
export function PhotoViewer(it: {
  photos: readonly ShownPhoto[];
  at: number;
  show: (at: number) => void;
  close: () => void;
}): ReactNode {
  const words = useWords(widgetWords);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const { photos, at, show, close } = it;
  const photo = photos[at];
  if (!photo) return null;
  const step = (by: number) => show((at + by + photos.length) % photos.length);
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') step(-1);
    if (key === 'ArrowRight') step(1);
  };
  return (
    <dialog ref={dialog} className="photo-viewer" aria-label={photo.name} onClose={close} onKeyDown={onKey}>
      <img src={photo.url} alt={photo.name} />
      <div className="photo-bar">
        <span className="photo-name">
          {words.photoOf(at + 1, photos.length)} {photo.name}
          {photo.takenAt !== '' && <span className="quiet"> {words.takenAt(moment(photo.takenAt))}</span>}
        </span>
        {photos.length > 1 && (
          <>
            <Button onClick={() => step(-1)}>{words.photoBefore}</Button>
            <Button onClick={() => step(1)}>{words.photoAfter}</Button>
          </>
        )}
        <a href={photo.url} download={photo.name}>
          {words.savePhoto}
        </a>
        <Button type="primary" onClick={() => dialog.current?.close()}>
          {words.close}
        </Button>
      </div>
    </dialog>
  );
}
