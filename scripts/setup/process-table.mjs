import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * What the system knows about other processes: from /proc where there is one (Linux), else from `ps` (macOS).
 */

const hasProc = existsSync('/proc/self/stat');

/**
 * @param {number} pid
 * @returns {'running' | 'zombie' | 'gone'}
 */
export function stateOf(pid) {
  const letter = hasProc ? statFields(pid)[0] : ps(pid, 'state')[0];
  if (!letter || letter === 'X') return 'gone';
  return letter === 'Z' ? 'zombie' : 'running';
}

/**
 * When a process began, in a form that only serves to be compared: with the number it names one process for good.
 *
 * @param {number} pid
 */
export function startOf(pid) {
  return (hasProc ? statFields(pid)[19] : ps(pid, 'lstart')) ?? '';
}

/**
 * The words of the command that a process runs; empty when it is gone.
 *
 * @param {number} pid
 * @returns {string[]}
 */
export function commandOf(pid) {
  if (!hasProc) return ps(pid, 'command').split(' ');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

/**
 * The fields of /proc/PID/stat after the name, which may itself hold spaces and brackets.
 *
 * @param {number} pid
 */
function statFields(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/**
 * @param {number} pid
 * @param {string} field
 */
function ps(pid, field) {
  return spawnSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
