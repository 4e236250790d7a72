import { signIn as en } from './en/signIn.ts';
import { signIn as zh } from './zh/signIn.ts';

export const signIn = { zh, en };
