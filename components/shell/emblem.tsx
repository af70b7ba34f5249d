/**
 * Our own mark: a kilometre stone ("cột mốc") as they stand along Vietnamese roads, with the year on it. It is no
 * emblem of Party or State.
 */
export function Emblem({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 36" aria-hidden="true" className={className}>
      <path d="M4 15C4 7 9 2 16 2s12 5 12 13z" fill="#8f1d20" />
      <path d="M5 15h22v16H5z" fill="#fff" stroke="#15191e" strokeWidth="2" />
      <path d="M1 33h30" stroke="#15191e" strokeWidth="3" />
      <path
        d="M9 19.5h5l-2.6 3.2c1.8.1 2.8 1.1 2.8 2.5 0 1.6-1.3 2.6-2.9 2.6-1.2 0-2.1-.5-2.6-1.2M20 19.3c2 0 3.2 1.8 3.2 4.2s-1.2 4.3-3.2 4.3-3.2-1.9-3.2-4.3 1.2-4.2 3.2-4.2z"
        fill="none"
        stroke="#15191e"
        strokeWidth="1.8"
      />
    </svg>
  );
}
