import type { FirstAccount } from './wire.ts';

/** What stands on the terminal when the program is ready: the last thing is where it is. */
export function welcome(it: {
  readonly url: string;
  /** Accounts just made; null when the district is still to be set up. */
  readonly accounts: readonly FirstAccount[] | null;
  readonly setupCode: string;
}): readonly string[] {
  const { url, accounts, setupCode } = it;
  if (accounts === null) {
    return [
      `Setup code 设置码: ${setupCode}`,
      'Open the address and choose the county; the page asks for the code.  请打开网址，选择县区并输入设置码。',
      `Yicun 宜村: ${url}`,
    ];
  }
  const [office, ...others] = accounts;
  if (office === undefined) return [`Yicun 宜村: ${url}`];
  return [
    `User 用户: ${office.name}`,
    `One-time password 一次性密码: ${office.password}`,
    `Administrators, each with a one-time password 管理员（各有一次性密码）: ${others
      .map((one) => `${one.name} ${one.password}`)
      .join('  ')}`,
    'Shown this once. Each is changed at the first sign-in.  仅显示这一次，首次登录时须修改。',
    `Yicun 宜村: ${url}`,
  ];
}
