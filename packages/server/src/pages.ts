import { existsSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import { refusal } from '@yicun/kernel/refusal';
import type { FastifyInstance } from 'fastify';
import { refuse } from './problem.ts';

/**
 * Serves the built web pages. Assets carry their hash in their name, so they may be kept for a year; pages are asked
 * for anew each time. An address that is no file is one of the desk's own: it gets the page, and the desk's router
 * says "not found" in words. Below /api nothing is a page.
 *
 * @param folder what Vite built; null where no pages are wanted
 */
export async function servePages(app: FastifyInstance, folder: string | null): Promise<void> {
  const hasPages = folder !== null && existsSync(join(folder, 'index.html'));
  if (hasPages) {
    await app.register(files, {
      root: folder,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const kept = path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
        reply.header('cache-control', kept);
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.includes('.');
    if (hasPages && isPage) return reply.type('text/html').header('cache-control', 'no-cache').sendFile('index.html');
    return refuse(reply, refusal('record.absent'));
  });
}
