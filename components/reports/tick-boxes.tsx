'use client';

import { Button } from '@/components/ui/button';

export type TickBoxesProps = {
  /** The form that the boxes belong to. */
  formId: string;
  /** Values of the reports about which nothing is asked. */
  unquestioned: readonly string[];
  words: { all: string; unquestioned: string };
};

/** Ticks many boxes at once. */
export function TickBoxes({ formId, unquestioned, words }: TickBoxesProps) {
  const tick = (isWanted: (value: string) => boolean) => {
    for (const box of document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][form="${formId}"]`)) {
      box.checked = isWanted(box.value);
    }
  };
  return (
    <div className="-ml-4 mb-2 flex flex-wrap print:hidden">
      <Button look="quiet" onClick={() => tick(() => true)}>
        {words.all}
      </Button>
      <Button look="quiet" onClick={() => tick((value) => unquestioned.includes(value))}>
        {words.unquestioned}
      </Button>
    </div>
  );
}
