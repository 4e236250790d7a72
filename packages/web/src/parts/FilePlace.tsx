import { Button } from 'antd';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import './parts.css';

/** A place for files, which are dropped there or chosen: it says what it takes, and gives what came. */
export function FilePlace(it: {
  title: string;
  help: string;
  choose: string;
  /** Endings: `.xlsx,.csv`. */
  accept: string;
  /** More than one at a time. */
  several?: boolean;
  busy?: boolean;
  take: (files: readonly File[]) => void;
  /** Further buttons, beside the one that chooses. */
  beside?: ReactNode;
  children?: ReactNode;
}): ReactNode {
  const { several = false, busy = false, take } = it;
  const [isOver, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    take(several ? files : files.slice(0, 1));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut for the button in it.
    <div
      className="file-place"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="file-place-title">{it.title}</p>
      <p className="quiet">{it.help}</p>
      <p className="file-place-buttons">
        <Button type="primary" onClick={() => chooser.current?.click()} disabled={busy}>
          {it.choose}
        </Button>
        {it.beside}
      </p>
      <input
        ref={chooser}
        type="file"
        multiple={several}
        hidden
        accept={it.accept}
        aria-label={it.choose}
        onChange={({ target }) => {
          take([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      {it.children}
    </div>
  );
}
