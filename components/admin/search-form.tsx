import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';

/** A form that asks by address: it works without JavaScript, and its answer can be kept as a bookmark. */
export function SearchForm({
  label,
  submit,
  children,
}: {
  label: string;
  submit: string;
  children: ReactNode;
}) {
  return (
    <search aria-label={label}>
      <form method="get" className="mb-6 flex flex-wrap items-end gap-3">
        {children}
        <Button type="submit">{submit}</Button>
      </form>
    </search>
  );
}
