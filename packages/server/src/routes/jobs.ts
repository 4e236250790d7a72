import { createReadStream } from 'node:fs';
import { isNamed, type Json } from '@yicun/kernel/kind';
import { refusal } from '@yicun/kernel/refusal';
import { isUuid } from '@yicun/kernel/uuid';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Job, jobOf, jobsOf } from '../db/jobs.ts';
import { madeFile, pathOf } from '../exchange/made.ts';
import type { Working } from '../jobs/jobs.ts';
import { problemOf, refuse } from '../problem.ts';
import { authorOf, readerOf, type Sessions } from '../session.ts';
import type { JobInfo } from '../wireSheets.ts';

interface Named {
  readonly Params: { readonly id: string };
}

/** Long work, seen and stopped by whoever asked for it; another's is not there. */
export function jobRoutes(app: FastifyInstance, deps: Working, sessions: Sessions): void {
  const { database, jobs, made, now } = deps;
  const preHandler = sessions.required;

  app.get('/api/jobs', { preHandler }, async (request) => {
    const { district, account } = readerOf(request);
    const rows = await jobsOf(database, district.id, account.id);
    return { jobs: rows.map(jobInfo) };
  });

  app.get<Named>('/api/jobs/:id', { preHandler }, async (request, reply) => {
    const job = await own(request, request.params.id);
    return job ? { job: jobInfo(job) } : refuse(reply, refusal('record.absent'));
  });

  app.post<Named>('/api/jobs/:id/cancel', { preHandler }, async (request, reply) => {
    const job = await own(request, request.params.id);
    if (!job) return refuse(reply, refusal('record.absent'));
    const stopped = await jobs.cancel(job.id, authorOf(readerOf(request)));
    return stopped ? {} : refuse(reply, refusal('job.over'));
  });

  app.get<Named>('/api/jobs/:id/file', { preHandler }, async (request, reply) => {
    const job = await own(request, request.params.id);
    const file = job && madeFile(job.result);
    if (!job || !file) return refuse(reply, refusal('record.absent'));
    if (file.until <= now().toISOString()) return refuse(reply, refusal('job.expired'));
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`);
    reply.header('content-length', file.size);
    return reply.type(media[file.format]).send(createReadStream(pathOf(made, job.id, file.format)));
  });

  async function own(request: FastifyRequest, id: string): Promise<Job | null> {
    const { district, account } = readerOf(request);
    return isUuid(id) ? jobOf(database, district.id, account.id, id) : null;
  }
}

const media = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
} as const;

function jobInfo({ id, kind, state, done, total, created, finished, asked, result, problem }: Job): JobInfo {
  const about = (name: string) => textIn(result, name) ?? textIn(asked, name);
  return {
    ...{ id, kind, state, done, total, created, finished },
    problem: problem && problemOf(problem),
    register: about('register'),
    import: about('import'),
    file: madeFile(result),
  };
}

function textIn(value: Json, name: string): string | null {
  const one = isNamed(value) ? value[name] : null;
  return typeof one === 'string' ? one : null;
}
