import fc from 'fast-check';

/** Ids as they are stored: any version, lower case. */
export const storedUuid: fc.Arbitrary<string> = fc.uuid();
