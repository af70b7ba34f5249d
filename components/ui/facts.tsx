import type { ReactNode } from 'react';

export interface FactsProps {
  facts: { name: ReactNode; value: ReactNode }[];
}

/** Pairs of a name and its value, one pair a line; on a phone the value goes below its name. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl>
      {facts.map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, printed once
        <div key={index} className="gap-x-6 border-b border-line py-2 sm:flex">
          <dt className="shrink-0 text-sm text-muted sm:w-52 print:w-32 sm:pt-0.5">{fact.name}</dt>
          <dd className="min-w-0">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
