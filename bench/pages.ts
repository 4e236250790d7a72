/** What a browser has to fetch before a page stands: JavaScript on the wire, as the server packs it. */

import { blank, complaints, startBrowser } from '../tests/browser/harness/browser.ts';
import { signIn } from './door.ts';
import { number, type Row } from './table.ts';

export async function measurePages(url: string, user: string): Promise<Row[]> {
  const [name, value] = (await signIn(url, user)).cookie.split('=');
  const session = { name: name ?? '', value: value ?? '', url };
  return [
    row('JavaScript of the sign-in page', await scripts(url, []), 150),
    row('JavaScript of the desk overview', await scripts(url, [session]), 600),
  ];
}

async function scripts(url: string, cookies: { name: string; value: string; url: string }[]): Promise<number> {
  const browser = await startBrowser();
  try {
    const page = await blank(browser, 'desk');
    await page.context().addCookies(cookies);
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') sizes.push(request.sizes().then((size) => size.responseBodySize));
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    const wrong = complaints(page);
    if (wrong.length > 0) throw new Error(`A page that fails is small: ${wrong[0]}`);
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1024;
  } finally {
    await browser.close();
  }
}

function row(work: string, kib: number, most: number): Row {
  return { work, ours: `${number(kib)} KB`, asked: `≤ ${most} KB`, reached: kib <= most };
}
