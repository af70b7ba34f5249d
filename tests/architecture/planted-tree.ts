import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inCheckout } from '@/scripts/setup/paths.mjs';

/** One remark of the linter: where, on which line, by which rule. */
export interface Remark {
  file: string;
  line: number;
  rule: string;
}

interface Report {
  diagnostics: { category: string; location: { path: string; start: { line: number } } }[];
}

/** Lints files planted in an empty copy of the house (its configuration only), by this house's rules. */
export function lintPlanted(files: Readonly<Record<string, string>>): Remark[] {
  const house = mkdtempSync(join(tmpdir(), 'moc-planted-'));
  try {
    for (const name of ['.biome.json', 'tsconfig.json', 'package.json'])
      copyFileSync(inCheckout(name), join(house, name));
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(house, file)), { recursive: true });
      writeFileSync(join(house, file), content);
    }
    return lint(house);
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

function lint(house: string): Remark[] {
  const words = [
    'lint',
    '--reporter=json',
    '--max-diagnostics=none',
    ...['app', 'components', 'lib', 'scripts'],
  ];
  const { stdout } = spawnSync(inCheckout('node_modules', '.bin', 'biome'), words, {
    cwd: house,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(stdout) as Report;
  return diagnostics.map(({ category, location }) => ({
    file: location.path,
    line: location.start.line,
    rule: category.split('/').at(-1) ?? '',
  }));
}
