import type { ReactNode } from 'react';
import { wishLanguage } from '../source/session.ts';
import { common } from '../words/common.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { signIn } from '../words/signIn.ts';

/**
 * The sheet every page before the desk is written on: the name of the place, a heading, and the other language.
 *
 * @param form `both`: the demonstration users stand on it too
 */
export function Sheet(it: {
  place: string | null;
  title: string;
  form?: 'wide' | 'both';
  children: ReactNode;
}): ReactNode {
  const words = useWords(signIn);
  const names = useWords(common);
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  return (
    <div className="entrance">
      <title>{`${it.title} · ${names.yicun}`}</title>
      <main className={it.form === undefined ? 'sheet' : `sheet sheet-${it.form}`}>
        <header className="sheet-head">
          <p className="sheet-brand">
            <span className="sheet-name">{names.yicun}</span>
            <span className="quiet">{words.product}</span>
          </p>
          <button
            type="button"
            className="sheet-language"
            lang={other === 'zh' ? 'zh-CN' : 'en'}
            onClick={() => wishLanguage(other)}
          >
            {other === 'zh' ? names.chinese : names.english}
          </button>
        </header>
        {it.place !== null && <p className="sheet-place">{it.place}</p>}
        <h1>{it.title}</h1>
        {it.children}
      </main>
    </div>
  );
}

/** A labelled input; `hint` stands below it and is read out with it. */
export function Line(it: {
  name: string;
  label: string;
  type?: 'text' | 'password';
  autoComplete: string;
  hint?: string;
  value?: string;
}): ReactNode {
  const hint = it.hint === undefined ? undefined : `${it.name}-hint`;
  return (
    <div className="line">
      <label htmlFor={it.name}>{it.label}</label>
      <input
        id={it.name}
        name={it.name}
        type={it.type ?? 'text'}
        autoComplete={it.autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        required
        defaultValue={it.value}
        aria-describedby={hint}
      />
      {it.hint !== undefined && (
        <small id={hint} className="quiet">
          {it.hint}
        </small>
      )}
    </div>
  );
}

/** What went wrong with a form: stands above its button and is read out at once. */
export function Wrong({ sentence }: { sentence: string | null }): ReactNode {
  return (
    <p className="wrong" role="alert" hidden={sentence === null}>
      {sentence}
    </p>
  );
}

/** A field of a form as text. */
export function typed(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
