/**
 * Chance that always falls the same way: numbers drawn from a seed and from what they are drawn for, so that each part of
 * the country comes out the same in whatever order, on whatever machine and day, it is made.
 * The generator is sfc32 (Chris Doty-Humphrey, PractRand, public domain): 32-bit integers only, a few nanoseconds a draw.
 */
export class Chance {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  /** `purpose`: whole numbers that say what is drawn for, such as the number of a unit. */
  constructor(seed: number, ...purpose: readonly number[]) {
    this.a = mixed(seed | 0);
    this.b = mixed(Math.floor(seed / 0x1_0000_0000) ^ this.a);
    this.c = purpose.reduce((sum, number) => mixed(sum ^ mixed(number + 0x9e37_79b9)), this.b);
    for (let turn = 0; turn < 12; turn += 1) this.next();
  }

  /** At least 0, less than 1. */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    this.c |= 0;
    return (sum >>> 0) / 0x1_0000_0000;
  }

  /** True in this share of all cases. */
  happens(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from the first to the last, both included; the first when there is no other. */
  between(first: number, last: number): number {
    return first + Math.floor(this.next() * Math.max(1, last - first + 1));
  }

  /** One of these. */
  of<T>(list: readonly [T, ...T[]]): T {
    return list[Math.floor(this.next() * list.length)] ?? list[0];
  }

  /** One of these, each as often as its weight says. */
  weighted<T>(list: readonly (readonly [T, number])[], otherwise: T): T {
    let left = this.next() * list.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of list) {
      left -= weight;
      if (left < 0) return value;
    }
    return otherwise;
  }

  /** Of a long-tailed distribution: half of all draws lie below the middle; the wider, the longer the tail. */
  longTailed(middle: number, width: number): number {
    return middle * Math.exp(width * this.normal());
  }

  /** How often something happens that happens so often on average (Poisson; by the normal distribution from 30 on). */
  times(average: number): number {
    if (average > 30) return Math.max(0, Math.round(average + Math.sqrt(average) * this.normal()));
    const limit = Math.exp(-average);
    let product = this.next();
    let count = 0;
    while (product > limit) {
      count += 1;
      product *= this.next();
    }
    return count;
  }

  /** Days until something happens that happens so often a year. */
  daysUntil(timesAYear: number): number {
    return Math.ceil((-Math.log(1 - this.next()) / timesAYear) * 365.25);
  }

  /** Of the normal distribution around 0 with deviation 1 (Box and Muller). */
  private normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }
}

/** Spreads a number over 32 bits (the finaliser of MurmurHash3, public domain). */
function mixed(number: number): number {
  let mixing = number | 0;
  mixing = Math.imul(mixing ^ (mixing >>> 16), 0x85eb_ca6b);
  mixing = Math.imul(mixing ^ (mixing >>> 13), 0xc2b2_ae35);
  return mixing ^ (mixing >>> 16);
}
