export type ProgressBarProps = {
  label: string;
  done: number;
  /** Null while it is not known. */
  total: number | null;
  said: string;
};

const look =
  'block h-3 w-full appearance-none overflow-hidden rounded-sm border border-edge bg-wash [&::-moz-progress-bar]:bg-link [&::-webkit-progress-bar]:bg-wash [&::-webkit-progress-value]:bg-link';

/** How far something has come: a bar, and the same in words. */
export function ProgressBar({ label, done, total, said }: ProgressBarProps) {
  return (
    <div className="grid max-w-xl gap-1">
      <progress aria-label={label} value={total === null ? 0 : done} max={total || 1} className={look} />
      <p className="tabular">{said}</p>
    </div>
  );
}
