import { rolesOf } from '@yicun/kernel/access';
import { refusal } from '@yicun/kernel/refusal';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { accountById, demoAccounts } from '../db/accounts.ts';
import { demoCounts } from '../db/demo.ts';
import { type Job, jobsOf } from '../db/jobs.ts';
import { demoRemoverRole, demoRemoving, removedIn } from '../demo/removal.ts';
import type { Working } from '../jobs/jobs.ts';
import { refuse } from '../problem.ts';
import { authorOf, readerOf, type Sessions } from '../session.ts';
import type { DemoInfo } from '../wireDemo.ts';

const Removal = Type.Object(
  {
    /** The name of the district, as the person typed it. */
    typed: Type.String({ maxLength: 80 }),
    changedToo: Type.Boolean(),
  },
  { additionalProperties: false },
);

/** What the demonstration has put into the district, and taking it out; for whoever leads the office. */
export function demoRoutes(app: FastifyInstance, { database, jobs }: Working, sessions: Sessions): void {
  const preHandler = async (request: FastifyRequest, reply: FastifyReply) => {
    const refused = await sessions.required(request, reply);
    if (refused !== undefined) return refused;
    const { grants, today } = readerOf(request);
    return rolesOf(grants, today).has(demoRemoverRole) ? undefined : refuse(reply, refusal('record.absent'));
  };

  app.get('/api/demo', { preHandler }, async (request): Promise<DemoInfo> => {
    const { district, account } = readerOf(request);
    const [registers, users, last, isDemoUser] = await Promise.all([
      demoCounts(database, district.id),
      demoAccounts(database, district.id),
      lastRemoval(request),
      isDemo(district.id, account.id),
    ]);
    return {
      registers,
      users: users.filter((one) => !one.disabled).length,
      job: last?.id ?? null,
      removed: last && removedIn(last.result),
      isDemoUser,
    };
  });

  app.post<{ Body: Static<typeof Removal> }>(
    '/api/demo/remove',
    { preHandler, schema: { body: Removal } },
    async (request, reply) => {
      const { district, account } = readerOf(request);
      const { typed, changedToo } = request.body;
      if (await isDemo(district.id, account.id)) return refuse(reply, refusal('demo.ownUser'));
      if (typed.trim() !== district.name) return refuse(reply, refusal('demo.word', { name: district.name }));
      const last = await lastRemoval(request);
      if (last && (last.state === 'waiting' || last.state === 'running')) return { job: last.id };
      if (!district.demo && (await demoCounts(database, district.id)).length === 0) {
        return refuse(reply, refusal('demo.none'));
      }
      return { job: await jobs.begin(demoRemoving, { changedToo }, authorOf(readerOf(request))) };
    },
  );

  async function isDemo(district: string, account: string): Promise<boolean> {
    return (await accountById(database, district, account))?.demo === true;
  }

  async function lastRemoval(request: FastifyRequest): Promise<Job | null> {
    const { district, account } = readerOf(request);
    return (await jobsOf(database, district.id, account.id)).find((one) => one.kind === demoRemoving) ?? null;
  }
}
