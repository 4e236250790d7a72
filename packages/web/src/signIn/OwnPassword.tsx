import type { Me } from '@yicun/server/wire';
import { type ReactNode, useState } from 'react';
import { ask } from '../source/remote.ts';
import { arrive } from '../source/session.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { signIn } from '../words/signIn.ts';
import { Line, Sheet, typed, Wrong } from './Sheet.tsx';

/** Whoever comes with a one-time password replaces it before anything else. */
export function OwnPassword({ me }: { me: Me }): ReactNode {
  const words = useWords(signIn);
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Record<'zh' | 'en', string> | null>(null);
  const submit = async (form: FormData) => {
    if (typed(form, 'new') !== typed(form, 'again')) {
      return setWrong({ zh: signIn.zh.passwordsDiffer, en: signIn.en.passwordsDiffer });
    }
    setBusy(true);
    const answer = await ask<Me>('POST', '/api/me/password', { old: typed(form, 'old'), new: typed(form, 'new') });
    setBusy(false);
    if (answer.ok) arrive(answer.value);
    else setWrong(answer.trouble);
  };
  return (
    <Sheet place={me.district.name} title={words.ownPassword}>
      <p className="quiet">{words.ownPasswordHelp}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit(new FormData(event.currentTarget));
        }}
      >
        <input type="hidden" name="username" autoComplete="username" value={me.account.name} />
        <Line name="old" label={words.oneTimePassword} type="password" autoComplete="current-password" />
        <Line
          name="new"
          label={words.newPassword}
          type="password"
          autoComplete="new-password"
          hint={words.passwordRule}
        />
        <Line name="again" label={words.newPasswordAgain} type="password" autoComplete="new-password" />
        <Wrong sentence={wrong?.[language] ?? null} />
        <button type="submit" className="go" disabled={busy}>
          {words.setPassword}
        </button>
      </form>
    </Sheet>
  );
}
