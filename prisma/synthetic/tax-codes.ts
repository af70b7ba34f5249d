import { withCheckDigit } from '@/lib/domain/tax-code';

/**
 * Codes of the tax authority begin with the number of a province, 01 to 64. These begin with 70 to 99, so that a fictional
 * enterprise never bears the code of a real one.
 */
const firstOfAll = 700_000_000;
const count = 300_000_000;

/** Steps through all of them without meeting one twice: it has no divisor in common with their number. */
const step = 7_919_377;

/** In one of eleven cases no check digit fits; nobody has ever missed this often in a row. */
const attempts = 24;

/** The tax code of the enterprise with this number, counted from 0: ten digits that check, and no other enterprise's. */
export function taxCodeOf(seed: number, number: number): string {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const place = ((number * attempts + attempt + (seed % 997)) * step) % count;
    const code = withCheckDigit(`${firstOfAll + place}0`);
    if (code !== null) return code;
  }
  throw new Error(`no tax code fits number ${number}`);
}
