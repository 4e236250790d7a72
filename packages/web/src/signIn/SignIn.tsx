import { staff } from '@yicun/packs/roles';
import type { DemoUser, Entrance, Me } from '@yicun/server/wire';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Answer } from '../source/remote.ts';
import { signIn as send } from '../source/session.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { signIn } from '../words/signIn.ts';
import { roleName } from './roleName.ts';
import { Line, Sheet, typed, Wrong } from './Sheet.tsx';

/**
 * Sign-in. When a session has lapsed at work (`lapsed`: whose), it lies as a modal dialog over the desk, which stays as
 * it was; the address is kept either way, so one arrives where one wanted to go.
 */
export function SignIn({ entrance, lapsed }: { entrance: Entrance; lapsed?: Me }): ReactNode {
  const words = useWords(signIn);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  if (lapsed === undefined) return <SignInSheet entrance={entrance} title={words.title} />;
  return (
    <dialog ref={dialog} className="over" onCancel={(event) => event.preventDefault()}>
      <SignInSheet entrance={entrance} title={words.lapsed} lapsed={lapsed} />
    </dialog>
  );
}

function SignInSheet(it: { entrance: Entrance; title: string; lapsed?: Me }): ReactNode {
  const { district } = it.entrance;
  // Back to one's own work; to come as somebody else, one signs out first.
  const demoUsers = it.entrance.demoUsers.filter(
    ({ name }) => it.lapsed === undefined || name === it.lapsed.account.name,
  );
  const demo = district?.demo === true && demoUsers.length > 0;
  const words = useWords(signIn);
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Record<'zh' | 'en', string> | null>(null);
  const attempt = async (who: Parameters<typeof send>[0]) => {
    setBusy(true);
    // The desk is fetched while the server checks the password; if that fails, showing it will say so.
    import('../desk/Desk.tsx').catch(() => undefined);
    const answer: Answer<Me> = await send(who);
    setWrong(answer.ok ? null : answer.trouble);
    setBusy(false);
  };
  const submit = (form: FormData) => attempt({ name: typed(form, 'name').trim(), password: typed(form, 'password') });
  return (
    <Sheet
      place={district?.name ?? null}
      title={it.title}
      {...(demo && it.lapsed === undefined ? { form: 'both' } : {})}
    >
      {it.lapsed && <p className="quiet">{words.lapsedHelp(it.lapsed.account.display)}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit(new FormData(event.currentTarget));
        }}
      >
        <Line name="name" label={words.name} autoComplete="username" value={it.lapsed?.account.name ?? ''} />
        <Line name="password" label={words.password} type="password" autoComplete="current-password" />
        <Wrong sentence={wrong?.[language] ?? null} />
        <button type="submit" className="go" disabled={busy}>
          {busy ? words.signingIn : words.signIn}
        </button>
      </form>
      {demo && <DemoUsers users={demoUsers} busy={busy} choose={(name) => attempt({ name, demo: true })} />}
    </Sheet>
  );
}

function DemoUsers(it: { users: readonly DemoUser[]; busy: boolean; choose: (name: string) => void }): ReactNode {
  const words = useWords(signIn);
  const { working, others } = byReach(it.users);
  return (
    <section className="demo" aria-labelledby="demo-users">
      <h2 id="demo-users">{words.demoUsers}</h2>
      <p className="quiet">{words.demoHelp}</p>
      <DemoList {...it} label={words.demoWorking} users={working} />
      <DemoList {...it} label={words.demoOthers} users={others} />
    </section>
  );
}

function DemoList(it: {
  label: string;
  users: readonly DemoUser[];
  busy: boolean;
  choose: (name: string) => void;
}): ReactNode {
  const language = useLanguage();
  if (it.users.length === 0) return null;
  return (
    <>
      <h3>{it.label}</h3>
      <ul>
        {it.users.map(({ name, display, role }) => (
          <li key={name}>
            <button type="button" disabled={it.busy} onClick={() => it.choose(name)}>
              <span>{roleName(role, language)}</span>
              {!display.includes(roleName(role, 'zh')) && <span className="quiet">{display}</span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Those who see the programme first, from the office down: who comes as a villager finds little on the desk. */
function byReach(users: readonly DemoUser[]) {
  const inOrder: readonly string[] = staff;
  const rank = ({ role }: DemoUser) => inOrder.indexOf(role);
  return {
    working: users.filter((user) => rank(user) >= 0).sort((a, b) => rank(b) - rank(a)),
    others: users.filter((user) => rank(user) < 0),
  };
}
