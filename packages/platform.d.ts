// What the pure packages may use beyond the language itself. Node and every browser have these, and none of them
// knows the time, chance or the outside. Only tsconfig.pure.json includes this file: elsewhere the real types stand.

declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(encoding?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: ArrayBufferView | ArrayBuffer): string;
}
