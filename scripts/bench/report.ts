import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { inCheckout } from '@/scripts/setup/paths.mjs';
import type { Row, Target } from './rows';

const marks = { true: 'pass', false: 'FAIL', null: 'told' } as const;

/** The result as a table, group by group, and a last line that counts. */
export function tableOf(rows: readonly Row[]): string {
  const lines: string[] = [];
  const widest = Math.max(...rows.map(({ name }) => name.length));
  for (const group of new Set(rows.map((each) => each.group))) {
    lines.push('', group);
    for (const each of rows.filter((row) => row.group === group)) lines.push(lineOf(each, widest));
  }
  const count = (passed: boolean) => rows.filter((each) => each.passed === passed).length;
  return [...lines, '', `${count(true)} passed, ${count(false)} failed`].join('\n');
}

function lineOf(row: Row, widest: number): string {
  const { ours, floor, ratio, target, unit, rounds, busy, note } = row;
  const cells = [
    `  ${marks[String(row.passed) as keyof typeof marks]}`,
    row.name.padEnd(widest),
    `${shown(ours)} ${unit}`.padStart(18),
    floor ? `${floor.name} ${shown(floor.value)}`.padEnd(42) : ''.padEnd(42),
    ratio === null ? ''.padStart(8) : `× ${ratio.toFixed(2)}`.padStart(8),
    targetIn(target).padEnd(16),
    rounds && rounds.length > 1
      ? `rounds ${Math.min(...rounds).toFixed(2)}–${Math.max(...rounds).toFixed(2)}`
      : '',
    busy ? `processor ${busy.ours.toFixed(2)} / ${busy.floor.toFixed(2)} ms` : '',
    note ?? '',
  ];
  return cells.join('  ').trimEnd();
}

function targetIn(target: Target | null): string {
  if (target === null) return '';
  if (target.kind === 'limit') return `≤ ${target.value}`;
  if (target.kind === 'at-least') return `≥ × ${target.ratio}`;
  return `≤ × ${target.ratio}${target.plus ? ` + ${target.plus}` : ''}`;
}

function shown(value: number): string {
  if (value === 0) return '0';
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : String(Math.round(value));
}

/** Keeps the result beside the checkout's sources, with the machine that it was measured on. */
export function keep(rows: readonly Row[], mode: string): void {
  const machine = {
    cores: cpus().length,
    model: cpus()[0]?.model,
    memory: totalmem(),
    node: process.version,
  };
  const result = { measuredAt: new Date().toISOString(), mode, machine, rows };
  writeFileSync(inCheckout('bench-results.json'), `${JSON.stringify(result, null, 2)}\n`);
}
