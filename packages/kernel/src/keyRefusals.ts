/** Why a program that comes with a key is refused: a part of the catalogue of refusal.ts. */
export const keyRefusals = {
  'key.wrong': [
    401,
    '密钥不对，或已作废、已过期。请核对，或请安全管理员另发一个。',
    'The key is wrong, revoked or past its last day. Check it, or ask the security administrator for another.',
  ],
  'key.cookies': [
    400,
    '带密钥的请求不能同时带 Cookie。请去掉其中一个。',
    'A request with a key must not carry cookies. Leave one of the two out.',
  ],
  'key.notHere': [
    403,
    '密钥不能用于这个地址。能用的地址都写在 /api/openapi.json 里。',
    'A key cannot be used at this address. Those it can be used at are in /api/openapi.json.',
  ],
  'key.administrator': [
    422,
    '密钥不能担任管理员。请选业务角色。',
    'A key cannot be an administrator. Choose a role of the programme.',
  ],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;
