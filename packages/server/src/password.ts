import { argon2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { type Refusal, refusal } from '@yicun/kernel/refusal';

const derive = promisify(argon2);

/** Random bytes come in as an argument, so that tests know what they will be. */
export type RandomBytes = (count: number) => Uint8Array;

/** OWASP's minimum for argon2id (2024): 19 MiB, 2 passes, 1 lane; about 40 ms here. Kept in the hash, so it can rise. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };

/** What a password must have: GB/T 22239 asks for complexity; the figures are usual assessment practice. */
export const passwordRule = { least: 8, classes: 3, last: 5 } as const;

/** `argon2id$memory$passes$lanes$salt$tag`, salt and tag in base64. */
export async function hashPassword(password: string, random: RandomBytes): Promise<string> {
  const salt = Buffer.from(random(16));
  const tag = await tagOf(password, salt, cost);
  const { memory, passes, parallelism } = cost;
  return ['argon2id', memory, passes, parallelism, salt.toString('base64'), tag.toString('base64')].join('$');
}

/** Is this the password? Takes the same time whether or not it is. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', tag = ''] = hash.split('$');
  const costs = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const expected = Buffer.from(tag, 'base64');
  const found = await tagOf(password, Buffer.from(salt, 'base64'), costs);
  return expected.length === found.length && timingSafeEqual(expected, found);
}

/** Refuses a password that is too short or too plain. Null: good. */
export function passwordComplaint(password: string): Refusal | null {
  const classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/].filter((one) => one.test(password)).length;
  const weak = password.length < passwordRule.least || classes < passwordRule.classes;
  return weak ? refusal('password.weak', { least: passwordRule.least }) : null;
}

/**
 * A password to be handed over once. Without characters that are taken for one another in print; 14 of 54 characters
 * carry 80 bits, and the three classes are always there.
 */
export function oneTimePassword(random: RandomBytes): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789';
  for (;;) {
    const password = [...random(14)].map((byte) => alphabet[byte % alphabet.length]).join('');
    if (passwordComplaint(password) === null) return password;
  }
}

function tagOf(password: string, nonce: Buffer, { memory, passes, parallelism }: typeof cost): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFKC'), 'utf8');
  return derive('argon2id', { message, nonce, parallelism, memory, passes, tagLength: 32 }) as Promise<Buffer>;
}
