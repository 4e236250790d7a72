import { allow } from '@yicun/kernel/access';
import type { Register } from '@yicun/kernel/register';
import type { FastifyRequest } from 'fastify';
import type { Houses } from '../houses.ts';
import { readerOf } from '../session.ts';

/** A register that the reader may read something of; one that is not there and one that is not theirs look alike. */
export function readable(houses: Houses, request: FastifyRequest, name: string): Register | null {
  const { district, grants, today } = readerOf(request);
  const { registers } = houses.of(district.id);
  const register = Object.hasOwn(registers, name) ? registers[name] : undefined;
  return register && allow(grants, 'read', register, today) !== false ? register : null;
}
