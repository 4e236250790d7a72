import { MenuOutlined } from '@ant-design/icons';
import { Link, Outlet, useLocation, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useMe } from '../source/me.ts';
import { desk } from '../words/desk.ts';
import { useWords } from '../words/language.ts';
import { menu } from './menu.ts';
import { latest } from './programme/address.ts';
import { Brand, TopBar } from './TopBar.tsx';
import './frame.css';

/**
 * The frame of every page of the desk: top bar, menu, content. The menu is a column from 1200 px, a narrow strip down to
 * 700 px, and below that a drawer. Print shows the content only.
 */
export function Frame(): ReactNode {
  const words = useWords(desk);
  const drawer = useRef<HTMLDialogElement>(null);
  const content = useFocusOnArrival();
  const opener = (
    <button
      type="button"
      className="frame-opener"
      aria-label={words.openMenu}
      onClick={() => drawer.current?.showModal()}
    >
      <MenuOutlined />
    </button>
  );
  return (
    <div className="frame">
      <a className="frame-skip" href="#content">
        {words.skip}
      </a>
      <TopBar opener={opener} />
      <nav className="frame-menu" aria-label={words.menu}>
        <Menu />
      </nav>
      {/* A click beside the list or on an entry closes the drawer; so does the Escape key, by itself. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog without our help. */}
      <dialog ref={drawer} className="frame-drawer" aria-label={words.menu} onClick={() => drawer.current?.close()}>
        <Brand />
        <Menu />
      </dialog>
      <Printed />
      <main ref={content} id="content" className="frame-content" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

/** A new page takes the focus, as a newly loaded one would: the keyboard goes on from its beginning. */
function useFocusOnArrival() {
  const content = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const left = useRef(pathname);
  useEffect(() => {
    if (left.current !== pathname) content.current?.focus({ preventScroll: true });
    left.current = pathname;
  }, [pathname]);
  return content;
}

/** At the head of what is printed, in place of the top bar. */
function Printed(): ReactNode {
  const words = useWords(desk);
  const { district, today } = useMe();
  const parts = [district.name, today, ...(district.demo ? [words.demo] : [])];
  return <p className="frame-printed">{parts.join(' · ')}</p>;
}

function Menu(): ReactNode {
  const words = useWords(desk);
  const me = useMe();
  const { programme = latest } = useParams({ strict: false });
  return (
    <ul>
      {menu
        .filter((entry) => entry.for?.(me) ?? true)
        .map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Link to={to} params={{ programme }} activeOptions={{ exact: to === '/', includeSearch: false }}>
              <Icon />
              <span>{words[label]}</span>
            </Link>
          </li>
        ))}
    </ul>
  );
}
