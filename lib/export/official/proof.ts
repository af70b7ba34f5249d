import { encode } from 'uqr';
import { shownCode } from '@/lib/domain/issued-document';
import type { Proof } from '@/lib/domain/official-document';

/** What is printed of a code: itself, where to ask, and the same as a QR code that survives a photocopier (level M). */
export function proofOf(code: string, origin: string): Proof {
  const address = `${origin}/verify/${code}`;
  return { code: shownCode(code), address, squares: encode(address, { ecc: 'M', border: 0 }).data };
}
