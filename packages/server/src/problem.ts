import { type Refusal, sentence, statusOf } from '@yicun/kernel/refusal';
import type { FastifyReply } from 'fastify';
import type { Problem } from './wire.ts';

/** A refusal as it goes over the wire: the code for programs, the sentence for people. */
export function problemOf(why: Refusal): Problem {
  return { code: why.code, details: why.details, zh: sentence(why, 'zh'), en: sentence(why, 'en') };
}

/** Answers a request with a refusal of the catalogue. */
export function refuse(reply: FastifyReply, why: Refusal): FastifyReply {
  return reply.code(statusOf(why)).type('application/problem+json').send(problemOf(why));
}
