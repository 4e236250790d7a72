import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { refusal } from '@yicun/kernel/refusal';
import { baseMapOf, hostsOf } from '@yicun/packs/office/baseMap';
import { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import { ping } from './db/database.ts';
import { demoRemover, demoRemoving } from './demo/removal.ts';
import type { Deps } from './deps.ts';
import { exchangeHandlers } from './exchange/handlers.ts';
import { sweep } from './exchange/sweep.ts';
import { jobs, type Working } from './jobs/jobs.ts';
import { keyring } from './keyring.ts';
import type { Route } from './openapi/document.ts';
import { servePages } from './pages.ts';
import { refuse } from './problem.ts';
import { accountRoutes } from './routes/accounts.ts';
import { demoRoutes } from './routes/demo.ts';
import { draftRoutes } from './routes/drafts.ts';
import { entranceRoutes } from './routes/entrance.ts';
import { exchangeRoutes } from './routes/exchange.ts';
import { figureRoutes } from './routes/figures.ts';
import { fileRoutes } from './routes/files.ts';
import { houseHeader, houseRoutes } from './routes/house.ts';
import { importRoutes } from './routes/imports.ts';
import { jobRoutes } from './routes/jobs.ts';
import { keyRoutes } from './routes/keys.ts';
import { mapRoutes } from './routes/map.ts';
import { mappingRoutes } from './routes/mappings.ts';
import { meRoutes } from './routes/me.ts';
import { openapiRoutes, routesOf } from './routes/openapi.ts';
import { openingRoutes } from './routes/openings.ts';
import { outlineRoutes } from './routes/outlines.ts';
import { programmeRoutes } from './routes/programmes.ts';
import { recordRoutes } from './routes/records.ts';
import { roundRoutes } from './routes/rounds.ts';
import { setupRoutes } from './routes/setup.ts';
import { steeringRoutes } from './routes/steering.ts';
import { unitRoutes } from './routes/units.ts';
import { viewRoutes } from './routes/views.ts';
import { sessions } from './session.ts';

/** The largest body of a request that is no upload: a phone's outbox of some thousand changes. */
const bodyMost = 8 * 1024 * 1024;

/** The largest file that is taken in, in MiB. */
const uploadMost = 20;

/**
 * The whole of the server behind one function: give it its dependencies, get something that answers requests
 * (`inject` in tests, `listen` in `main`).
 */
export async function app(deps: Deps): Promise<FastifyInstance> {
  const it = fastify({
    bodyLimit: bodyMost,
    trustProxy: 'loopback',
    genReqId: () => Buffer.from(deps.random(6)).toString('base64url'),
    // Personal data must not reach a log: what a request carried is not written anywhere.
    logger: false,
  });
  it.setErrorHandler(onError);
  // Schemas describe; JSON.stringify writes: half the time of the schema serialiser on lists with JSONB.
  it.setSerializerCompiler(() => (data) => (typeof data === 'string' ? data : JSON.stringify(data)));
  await it.register(cookie);
  await it.register(rateLimit, { global: false });
  await it.register(multipart, { limits: { fileSize: uploadMost * 1024 * 1024, files: 1, fields: 8 } });
  const signedIn = sessions(deps);
  let mapHosts = '';
  it.addHook('onRequest', async ({ url }) => {
    if (url.startsWith('/api/')) return;
    const home = await signedIn.district();
    mapHosts = home === null ? '' : hostsOf(baseMapOf(deps.houses.of(home.id).values)).join(' ');
  });
  await it.register(
    helmet,
    securityHeaders(() => mapHosts),
  );
  it.addHook('onRequest', keyring(deps, signedIn));
  it.addHook('onRequest', sameOrigin);
  it.addHook('onSend', neverCached);
  it.addHook('onSend', async (request, reply, payload) => {
    if (request.reader) reply.header(houseHeader, deps.houses.sheet(request.reader.district.id).digest);
    return payload;
  });

  const handlers = { ...exchangeHandlers(deps), [demoRemoving]: demoRemover(deps, signedIn.forget) };
  const working: Working = { ...deps, jobs: jobs(deps, handlers) };
  const sweeping = setInterval(() => sweep(deps), 3_600_000).unref();
  it.addHook('onReady', async () => {
    await sweep(deps);
    await working.jobs.resume();
  });
  // Before connections are closed: what is running writes down how far it has come.
  it.addHook('preClose', async () => {
    clearInterval(sweeping);
    await working.jobs.close();
  });

  const described: Route[] = [];
  it.addHook('onRoute', (route) => void described.push(...routesOf(route)));
  for (const routes of [
    entranceRoutes,
    setupRoutes,
    meRoutes,
    demoRoutes,
    houseRoutes,
    unitRoutes,
    accountRoutes,
    keyRoutes,
    recordRoutes,
    openingRoutes,
    figureRoutes,
    viewRoutes,
    programmeRoutes,
    draftRoutes,
    fileRoutes,
    jobRoutes,
    exchangeRoutes,
    importRoutes,
    roundRoutes,
    mappingRoutes,
    mapRoutes,
    outlineRoutes,
    steeringRoutes,
  ]) {
    await it.register(async (scope) => routes(scope, working, signedIn));
  }
  await it.register(async (scope) => openapiRoutes(scope, deps, signedIn, described));
  it.get('/health', async () => {
    await ping(deps.database);
    return { ok: true };
  });
  await servePages(it, deps.web);
  return it;
}

/**
 * The strictest policy that the desk works under: antd writes its styles at run time, hence inline styles.
 *
 * @param mapHosts those that the base map comes from, asked for with every page; they alone are let in
 */
function securityHeaders(mapHosts: () => string) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', mapHosts],
        connectSrc: ["'self'", mapHosts],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Served over plain HTTP inside a government network as often as not; a proxy that speaks TLS sets its own.
    strictTransportSecurity: false,
  } as const;
}

/**
 * A write must come from our own pages. The session cookie is SameSite=Strict already; a header that a foreign form
 * cannot send is the second lock (ASVS 4.0.3, V13.2.3). A foreign page cannot send a key either.
 */
async function sameOrigin(request: FastifyRequest, reply: FastifyReply) {
  if (request.method === 'GET' || request.method === 'HEAD' || request.reader?.via === 'api') return;
  const site = request.headers['sec-fetch-site'];
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (foreign || request.headers['x-yicun'] !== '1') return refuse(reply, refusal('request.origin'));
}

async function neverCached(request: FastifyRequest, reply: FastifyReply, payload: unknown) {
  if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  return payload;
}

/** What the parser of forms says when one ends too early, without a status of its own. */
const brokenForm = /unexpected end of multipart data$|^Multipart: Boundary not found$/i;

/** What is thrown is a bug or a malformed request; what is expected was answered as data by the route. */
function onError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const isBroken = request.isMultipart() && brokenForm.test(error.message);
  if (error.validation || isBroken || error.statusCode === 400 || error.statusCode === 415) {
    return refuse(reply, refusal('request.malformed', { part: error.message }));
  }
  if (error.statusCode === 413) return refuse(reply, refusal('request.tooLarge', { most: uploadMost }));
  if (error.statusCode === 429) return refuse(reply, refusal('request.tooMany', { seconds: 60 }));
  process.stderr.write(`${request.id} ${request.method} ${request.routeOptions.url ?? '?'}\n${error.stack ?? error}\n`);
  return refuse(reply, refusal('server.error', { reference: request.id }));
}
