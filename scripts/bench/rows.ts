/** One line of the result: what was measured beside its floor, and what was promised. */
export type Row = {
  group: string;
  /** What was measured, in words. */
  name: string;
  unit: 'ms' | 'per second' | 'kB' | 'requests' | 'MB' | 's' | '';
  ours: number;
  /** What it is measured by; a fixed limit has none. */
  floor: { name: string; value: number } | null;
  ratio: number | null;
  /** The promise; null for what is only told. */
  target: Target | null;
  passed: boolean | null;
  /** Ratios of the single rounds, to see how noisy the machine was. */
  rounds?: number[];
  /** Processor time of the server for one answer, in milliseconds: other programs on the machine disturb it least. */
  busy?: { ours: number; floor: number };
  note?: string;
};

/** `plus` is added to the floor after it was multiplied. */
export type Target =
  | { kind: 'at-most'; ratio: number; plus?: number }
  | { kind: 'at-least'; ratio: number }
  | { kind: 'limit'; value: number };

/** A row with its ratio and verdict. */
export function row(given: Omit<Row, 'ratio' | 'passed'>): Row {
  const { ours, floor, target } = given;
  const ratio = floor && floor.value > 0 ? ours / floor.value : null;
  return { ...given, ratio, passed: target && verdict(ours, floor?.value ?? 0, target) };
}

function verdict(ours: number, floor: number, target: Target): boolean {
  if (target.kind === 'limit') return ours <= target.value;
  if (target.kind === 'at-least') return ours >= floor * target.ratio;
  return ours <= floor * target.ratio + (target.plus ?? 0);
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
