/** A desk over HTTP, for a program that runs as a process of its own. */
import type { Answered, Visitor } from '../app/server.ts';

/** A demonstration user, signed in. */
export async function remote(url: string, role: string): Promise<Visitor> {
  let cookie = '';
  const send = async (method: string, path: string, body?: string | FormData, type?: string): Promise<Answered> => {
    const headers = { cookie, 'x-yicun': '1', ...(type === undefined ? {} : { 'content-type': type }) };
    const response = await fetch(url + path, { method, headers, ...(body === undefined ? {} : { body }) });
    const given = response.headers.getSetCookie().find((one) => one.startsWith('yicun='));
    if (given) cookie = given.split(';')[0] ?? '';
    const text = await response.text();
    const answered = { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
    return { ...answered, headers: Object.fromEntries(response.headers) };
  };
  const who: Visitor = {
    ask: (method, path, body) =>
      body === undefined ? send(method, path) : send(method, path, JSON.stringify(body), 'application/json'),
    async bytes(path, headers) {
      const response = await fetch(url + path, { headers: { cookie, ...headers } });
      return { headers: Object.fromEntries(response.headers), bytes: new Uint8Array(await response.arrayBuffer()) };
    },
    upload(path, name, bytes) {
      const form = new FormData();
      form.append('file', new Blob([Uint8Array.from(bytes)]), name);
      return send('POST', path, form);
    },
  };
  const { status } = await who.ask('POST', '/api/sign-in', { name: `demo-${role}`, demo: true });
  if (status !== 200) throw new Error(`Signing in as ${role} answered ${status}`);
  return who;
}
