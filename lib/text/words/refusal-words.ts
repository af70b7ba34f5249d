import type { RefusalCode } from '@/lib/domain/refusal';

/** A value that the sentence names, in words; empty when the refusal does not carry it. */
export type Named = (name: string) => string;

/** A sentence, or how it is made from what the refusal names. */
export type RefusalWords = Record<RefusalCode, string | ((named: Named) => string)>;
