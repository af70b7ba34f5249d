import { classNames } from '@/components/ui/class-names';

export type StepsProps = { label: string; names: readonly string[]; current: number };

/** Where one stands among the steps of a longer task; steps before are marked as done. */
export function Steps({ label, names, current }: StepsProps) {
  return (
    <nav aria-label={label} className="mb-8 print:hidden">
      <ol className="grid grid-cols-4 gap-1 sm:gap-2">
        {names.map((name, index) => (
          <li
            key={name}
            aria-current={index === current ? 'step' : undefined}
            className={classNames(
              'border-t-4 pt-1.5 text-sm',
              index <= current ? 'border-link' : 'border-line',
              index === current ? 'font-semibold text-ink' : 'text-muted',
            )}
          >
            <span className="tabular">{index + 1}.</span> {name}
          </li>
        ))}
      </ol>
    </nav>
  );
}
