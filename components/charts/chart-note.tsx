export type ChartNoteRow = {
  readonly title: string;
  readonly value: string | null;
  readonly lines: readonly string[];
};

/** The note that goes along with the pointer or the arrow keys. */
export function ChartNote({ note }: { note: ChartNoteRow | null }) {
  if (note === null) return null;
  return (
    <div className="border border-edge bg-white px-3 py-2 text-sm leading-normal text-ink">
      <p className="text-muted">{note.title}</p>
      {note.value === null ? null : <p className="text-lg font-semibold">{note.value}</p>}
      {note.lines.map((line) => (
        <p key={line} className="whitespace-nowrap">
          {line}
        </p>
      ))}
    </div>
  );
}
