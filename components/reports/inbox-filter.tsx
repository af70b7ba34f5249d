import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select, TextInput } from '@/components/ui/inputs';
import type { Period } from '@/lib/domain/period';
import { type DueState, dueStates } from '@/lib/domain/report';
import { formatPeriod } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { reportWords } from '@/lib/text/words/reports';

/** What of the list is shown; it lives in the address. */
export type InboxChoice = { period?: Period; state: ChosenState; text?: string };

/** One state, all of them, or all but what is done, which is shown unless something else is asked for. */
export type ChosenState = DueState | 'open' | 'all';

export type InboxFilterProps = {
  choice: InboxChoice;
  periods: readonly Period[];
  counts: Readonly<Record<DueState, number>>;
  locale: Locale;
};

/** The address of the list with these choices. */
export function inboxHref({ period, state, text }: InboxChoice, page = 1): string {
  const query = new URLSearchParams({
    ...(period ? { period } : {}),
    ...(state === 'open' ? {} : { state }),
    ...(text ? { text } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  });
  return query.size === 0 ? '/reports' : `/reports?${query}`;
}

/** How many reports stand in each state, as links; and the form that narrows the list by period and unit. */
export function InboxFilter({ choice, periods, counts, locale }: InboxFilterProps) {
  const words = reportWords[locale].inbox;
  return (
    <search aria-label={words.filter.label} className="mb-6 grid gap-4 print:hidden">
      <ul className="flex flex-wrap gap-2">
        <StateLink choice={choice} state="open" label={words.filter.open} />
        {dueStates.map((state) =>
          counts[state] === 0 && choice.state !== state ? null : (
            <StateLink
              key={state}
              choice={choice}
              state={state}
              label={words.states[state]}
              count={counts[state]}
            />
          ),
        )}
        <StateLink choice={choice} state="all" label={words.filter.any} />
      </ul>
      <form method="get" className="flex flex-wrap items-end gap-3">
        {choice.state !== 'open' ? <input type="hidden" name="state" value={choice.state} /> : null}
        <Field id="filter-period" label={words.filter.period} className="grow basis-56 sm:grow-0">
          {(control) => (
            <Select {...control} name="period" defaultValue={choice.period ?? ''}>
              <option value="">{words.filter.askedPeriods}</option>
              {periods.map((period) => (
                <option key={period} value={period}>
                  {formatPeriod(period, locale)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="filter-text" label={words.filter.unit} className="grow basis-52 sm:grow-0">
          {(control) => <TextInput {...control} name="text" type="search" defaultValue={choice.text ?? ''} />}
        </Field>
        <Button type="submit">{words.filter.apply}</Button>
        {choice.period || choice.text || choice.state !== 'open' ? (
          <a href="/reports" className="py-2.5">
            {words.filter.clear}
          </a>
        ) : null}
      </form>
    </search>
  );
}

type StateLinkProps = { choice: InboxChoice; state: ChosenState; label: string; count?: number };

function StateLink({ choice, state, label, count }: StateLinkProps) {
  const isChosen = choice.state === state;
  return (
    <li>
      <a
        href={inboxHref({ ...choice, state })}
        aria-current={isChosen ? 'true' : undefined}
        className="inline-flex min-h-9 items-center gap-2 rounded-sm border border-edge px-3 text-sm text-ink no-underline hover:bg-wash aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:font-semibold aria-[current]:text-white"
      >
        {label}
        {count === undefined ? null : <span className="tabular font-semibold">{count}</span>}
      </a>
    </li>
  );
}
