import { useEffect, useRef, useState } from 'react';
import { fill } from '@/components/reports/fill';
import { Button } from '@/components/ui/button';
import type { DraftContent } from '@/lib/domain/draft';
import type { Locale } from '@/lib/text/locale';
import { fieldsOf, type ReportFields } from '@/lib/text/report-fields';
import { differingItems, type ReportItem } from '@/lib/text/report-merge';
import type { ReportFormWords } from '@/lib/text/words/report-form';
import type { DraftState } from './draft-state';
import { inOneLine } from './one-line';

export type ConflictPanelProps = {
  conflict: NonNullable<DraftState['conflict']>;
  accountName: string;
  /** What the items are called. */
  items: Readonly<Record<string, string>>;
  words: ReportFormWords;
  onResolve: (theirs: ReportItem[]) => void;
};

/** Both versions of every item that two people changed, and a choice for each; nothing is saved before. */
export function ConflictPanel({ conflict, accountName, items, words, onResolve }: ConflictPanelProps) {
  const [theirs, setTheirs] = useState<readonly ReportItem[]>([]);
  const panel = useRef<HTMLDivElement>(null);
  const { by } = conflict.current;
  const name = by === accountName ? words.conflict.self : (by ?? words.conflict.someone);
  useEffect(() => panel.current?.focus(), []);
  const choose = (item: ReportItem, isTheirs: boolean) =>
    setTheirs((before) => [...before.filter((each) => each !== item), ...(isTheirs ? [item] : [])]);
  return (
    <div
      ref={panel}
      role="alertdialog"
      aria-labelledby="conflict-title"
      aria-describedby="conflict-body"
      tabIndex={-1}
      className="scroll-mt-4 border-2 border-late bg-late-wash p-4 sm:p-5"
    >
      <h2 id="conflict-title" className="text-xl font-semibold">
        {words.conflict.title}
      </h2>
      <p id="conflict-body">{fill(words.conflict.body, { name })}</p>
      <div className="mt-3 grid gap-4">
        {conflict.items.map(({ item, mine, theirs: other }) => (
          <fieldset key={item}>
            <legend className="font-semibold">{items[item]}</legend>
            <div className="grid gap-2 sm:grid-cols-2">
              <Version
                group={item}
                label={words.conflict.mine}
                text={inOneLine(item, mine, words)}
                chosen={!theirs.includes(item)}
                onChoose={() => choose(item, false)}
              />
              <Version
                group={item}
                label={fill(words.conflict.theirs, { name })}
                text={inOneLine(item, other, words)}
                chosen={theirs.includes(item)}
                onChoose={() => choose(item, true)}
              />
            </div>
          </fieldset>
        ))}
      </div>
      <Button look="primary" className="mt-4" onClick={() => onResolve([...theirs])}>
        {words.conflict.apply}
      </Button>
    </div>
  );
}

export type TheirVersionProps = {
  fields: ReportFields;
  content: DraftContent;
  items: Readonly<Record<string, string>>;
  words: ReportFormWords;
  locale: Locale;
};

/** What the server has where the form says otherwise: the conflict of a browser without JavaScript. */
export function TheirVersion({ fields, content, items, words, locale }: TheirVersionProps) {
  const theirs = fieldsOf(content, locale);
  return (
    <div className="border-l-4 border-late bg-late-wash px-4 py-3">
      <h2 className="font-semibold">{words.conflict.title}</h2>
      <p>{words.conflict.onServer}</p>
      <dl>
        {differingItems(fields, theirs, locale).map((item) => (
          <div key={item} className="flex flex-wrap gap-x-3">
            <dt>{items[item]}:</dt>
            <dd className="tabular font-semibold">{inOneLine(item, theirs, words)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

type VersionProps = { group: string; label: string; text: string; chosen: boolean; onChoose: () => void };

function Version({ group, label, text, chosen, onChoose }: VersionProps) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 border border-edge bg-white p-3 has-checked:border-2 has-checked:border-link">
      <input
        type="radio"
        name={`conflict-${group}`}
        checked={chosen}
        onChange={onChoose}
        className="mt-0.5 size-5 shrink-0 accent-link"
      />
      <span className="min-w-0">
        <span className="block text-sm text-muted">{label}</span>
        <span className="tabular block font-semibold whitespace-pre-wrap">{text}</span>
      </span>
    </label>
  );
}
