import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** What a server and its own children hold and have used; PostgreSQL is never counted in. */
export type Consumption = {
  /** Resident memory now, in MB. */
  megabytes: number;
  /** The most that each process ever held, together, in MB. */
  peakMegabytes: number;
  /** Processor time used so far, in seconds. */
  seconds: number;
};

/** Whether the system tells: only Linux has /proc. */
export const isMeasurable = existsSync('/proc/self/status');

/** What a process and those that it started consume. `isCounted` decides by the name of the program. */
export function consumptionOf(
  pid: number,
  isCounted = (program: string) => program !== 'postgres',
): Consumption {
  const all = familyOf(pid)
    .filter((each) => isCounted(programOf(each)))
    .map(ownConsumption);
  const sum = (of: (each: Consumption) => number) => all.reduce((total, each) => total + of(each), 0);
  return {
    megabytes: sum((each) => each.megabytes),
    peakMegabytes: sum((each) => each.peakMegabytes),
    seconds: sum((each) => each.seconds),
  };
}

/** What the whole of a PostgreSQL holds, each page counted once (proportional set size), in MB. */
export function databaseMegabytes(postmaster: number): number {
  const kilobytes = familyOf(postmaster).map((pid) => {
    const found = /^Pss: +(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1];
    return Number(found ?? 0);
  });
  return kilobytes.reduce((total, each) => total + each, 0) / 1024;
}

const ticksASecond = 100;

function ownConsumption(pid: number): Consumption {
  const status = read(`/proc/${pid}/status`);
  const megabytes = (field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024;
  const stat = statOf(pid);
  return {
    megabytes: megabytes('VmRSS'),
    peakMegabytes: megabytes('VmHWM'),
    seconds: (Number(stat[11] ?? 0) + Number(stat[12] ?? 0)) / ticksASecond,
  };
}

function familyOf(pid: number): number[] {
  const parentOf = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), Number(statOf(Number(name))[1])]),
  );
  const below = (parent: number): number[] =>
    [...parentOf].filter(([, of]) => of === parent).flatMap(([child]) => [child, ...below(child)]);
  return [pid, ...below(pid)];
}

/** The fields after the name of the program, which may hold spaces. */
function statOf(pid: number): string[] {
  const text = read(`/proc/${pid}/stat`);
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function programOf(pid: number): string {
  return basename(read(`/proc/${pid}/cmdline`).split('\0')[0]?.split(':')[0] ?? '');
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
