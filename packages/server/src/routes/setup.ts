import { timingSafeEqual } from 'node:crypto';
import { refusal } from '@yicun/kernel/refusal';
import { findCounties } from '@yicun/packs/places/find';
import { placePath } from '@yicun/packs/places/places';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import { loadCounty, loadPlaceIndex } from '../places.ts';
import { refuse } from '../problem.ts';
import type { Sessions } from '../session.ts';
import { setUpDistrict } from '../setup.ts';
import type { CountyChoice } from '../wire.ts';

const Choice = Type.Object({
  code: Type.String({ pattern: '^\\d{6}$' }),
  setupCode: Type.String({ maxLength: 40 }),
});

/** The first run: which county this is. Over for good once a district is set up. */
export function setupRoutes(app: FastifyInstance, deps: Deps, sessions: Sessions): void {
  const preHandler = async (_request: FastifyRequest, reply: FastifyReply) => {
    if ((await sessions.district()) !== null) return refuse(reply, refusal('setup.done'));
  };

  app.get<{ Querystring: { query?: string } }>('/api/places', { preHandler }, async (request) => {
    const index = await loadPlaceIndex();
    const counties = findCounties(index, String(request.query.query ?? '').slice(0, 60)).map((county): CountyChoice => {
      const path = placePath(county).map((one) => one.name);
      const [province = ''] = path;
      return { code: county.code, name: county.name, city: path.slice(1, -1).join(' '), province };
    });
    return { counties };
  });

  app.get<{ Params: { code: string } }>('/api/places/:code', { preHandler }, async (request, reply) => {
    const county = await loadCounty(request.params.code);
    return county ?? refuse(reply, refusal('record.absent'));
  });

  app.post<{ Body: Type.Static<typeof Choice> }>(
    '/api/setup',
    { preHandler, schema: { body: Choice }, config: { rateLimit: { max: 10, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const { code, setupCode } = request.body;
      if (!same(setupCode.trim(), deps.setupCode)) return refuse(reply, refusal('setup.code'));
      const made = await setUpDistrict(deps, code, { demo: false });
      sessions.forget();
      return made.ok ? { accounts: made.value.accounts } : refuse(reply, made.why);
    },
  );
}

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
