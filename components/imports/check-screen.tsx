import { ActionForm } from '@/components/forms/action-form';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { RowOutcome } from '@/lib/domain/register/import/row-plan';
import type { RowProblem } from '@/lib/domain/register/import/row-problem';
import type { FormAction } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { importWords } from '@/lib/text/words/imports/wizard';
import { OutcomeTally } from './outcome-tally';
import { type ListedRow, RowList } from './row-list';
import { RowPages } from './row-pages';
import { RowQuestions } from './row-questions';
import { type ViewName, ViewTabs } from './view-tabs';

/** One page of one group of rows. */
export type ShownRows = {
  readonly view: ViewName;
  readonly views: readonly { readonly name: ViewName; readonly count: number }[];
  readonly page: number;
  readonly pageSize: number;
  readonly rows: readonly ListedRow[];
  /** What is to be answered, by row. */
  readonly problems: ReadonlyMap<number, readonly RowProblem[]>;
};

export type CheckScreenProps = {
  uploadId: string;
  asOf: string;
  result: {
    readonly counts: Readonly<Record<RowOutcome, number>>;
    readonly hash: string;
    readonly changedSince: boolean;
  };
  shown: ShownRows | null;
  pages: { readonly columns: string; readonly rows: string; readonly refused: string };
  decide: FormAction<never>;
  accept: FormAction<never>;
  locale: Locale;
};

/** What importing would do: in counts, then row by row. */
export function CheckScreen(props: CheckScreenProps) {
  const { result, shown, locale } = props;
  const { counts } = result;
  const words = importWords[locale].rows;
  const isNothing = counts.new + counts.updated === 0;
  return (
    <>
      {result.changedSince ? (
        <Notice tone="late" announce="alert" className="mb-6">
          {words.changedSince}
        </Notice>
      ) : null}
      <OutcomeTally counts={counts} locale={locale} />
      {isNothing && counts.unchanged > 0 ? (
        <Notice className="mb-6">{words.nothing}</Notice>
      ) : counts.unchanged > 0 ? (
        <p className="mb-6 text-muted">{words.unchanged(formatCount(counts.unchanged, locale))}</p>
      ) : null}
      <Accept {...props} isNothing={isNothing} />
      {shown ? <Rows {...props} shown={shown} /> : null}
    </>
  );
}

function Accept({
  uploadId,
  result: { counts, hash },
  pages,
  accept,
  isNothing,
  locale,
}: CheckScreenProps & { isNothing: boolean }) {
  const words = importWords[locale].rows;
  const count = (number: number) => formatCount(number, locale);
  const back = (
    <ButtonLink href={pages.columns} look={isNothing ? 'secondary' : 'quiet'}>
      {words.back}
    </ButtonLink>
  );
  const download =
    counts.refused > 0 ? (
      <p className="text-sm">
        <a href={pages.refused}>{words.download}</a>
      </p>
    ) : null;
  if (isNothing)
    return (
      <div className="mb-10 grid gap-3">
        <div>{back}</div>
        {download}
      </div>
    );
  const texts = {
    submit: words.accept(count(counts.new + counts.updated)),
    busy: words.importing,
    refused: words.refusedTitle,
  };
  return (
    <div className="mb-10 grid gap-3">
      <p className="max-w-prose text-muted">{words.acceptLead(count(counts.refused))}</p>
      <ActionForm id="accept" action={accept} texts={texts} className="grid gap-3" aside={back}>
        <input type="hidden" name="upload" value={uploadId} />
        <input type="hidden" name="agreed" value={hash} />
      </ActionForm>
      {download}
    </div>
  );
}

function Rows(props: CheckScreenProps & { shown: ShownRows }) {
  const { shown, pages, locale } = props;
  const words = importWords[locale].rows;
  const hrefOf = (view: ViewName, page = 1) =>
    `${pages.rows}?${new URLSearchParams({ view, page: String(page) })}`;
  return (
    <section aria-label={words.views[shown.view]}>
      <ViewTabs views={shown.views} current={shown.view} hrefOf={hrefOf} locale={locale} />
      <p className="mb-4 max-w-prose text-muted">{words.viewLeads[shown.view]}</p>
      {shown.view === 'asked' ? <AskedRows {...props} /> : <RowList rows={shown.rows} locale={locale} />}
      <RowPages shown={shown} hrefOf={(page) => hrefOf(shown.view, page)} locale={locale} />
    </section>
  );
}

function AskedRows({ uploadId, asOf, shown, decide, locale }: CheckScreenProps & { shown: ShownRows }) {
  const words = importWords[locale].rows;
  const texts = { submit: words.decide, busy: words.deciding, refused: words.refusedTitle };
  return (
    <ActionForm id="decide" action={decide} texts={texts} look="secondary" className="grid gap-5">
      <input type="hidden" name="upload" value={uploadId} />
      <RowList
        rows={shown.rows}
        locale={locale}
        ask={({ row }) => (
          <RowQuestions row={row} problems={shown.problems.get(row) ?? []} asOf={asOf} locale={locale} />
        )}
      />
    </ActionForm>
  );
}
