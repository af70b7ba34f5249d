import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

/** Where a goal stands, as far as a mark can say it. The same closed set as `GoalStanding["state"]`. */
export type MarkState =
  | "met"
  | "not-met"
  | "on-track"
  | "slow"
  | "behind"
  | "so-far"
  | "insufficient-data"
  | "undetermined"
  | "no-data";

interface MarkLook {
  /** The colour of the shape; the word beside it takes the darker `ink`. */
  shape: string;
  ink: string;
  drawing: ReactNode;
}

const line = { fill: "none", stroke: "currentColor", strokeWidth: 2, strokeLinejoin: "round", strokeLinecap: "round" } as const;

const good = { shape: "text-good", ink: "text-good" };
const late = { shape: "text-late", ink: "text-late-ink" };
const unknown = { shape: "text-unknown", ink: "text-muted" };

/**
 * One shape per state, told apart without colour: solid disc with a tick, rising arrow, level arrow, falling
 * triangle, clock, and hollow shapes for what is not known.
 */
const looks: Record<MarkState, MarkLook> = {
  met: {
    ...good,
    drawing: (
      <>
        <circle cx="10" cy="10" r="9" fill="currentColor" />
        <path d="M5.8 10.4l2.9 2.9 5.5-6.2" fill="none" stroke="#fff" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" />
      </>
    ),
  },
  "on-track": {
    ...good,
    drawing: (
      <>
        <circle cx="10" cy="10" r="8" {...line} />
        <path d="M6.6 13.4l6.4-6.4M8 6.8h5.2V12" {...line} />
      </>
    ),
  },
  slow: {
    ...late,
    drawing: (
      <>
        <circle cx="10" cy="10" r="8" {...line} />
        <path d="M5.6 10h8.4M10.8 6.8L14 10l-3.2 3.2" {...line} />
      </>
    ),
  },
  behind: {
    ...late,
    drawing: <path d="M10 18.2L1.2 3h17.6z" fill="currentColor" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />,
  },
  "not-met": {
    ...late,
    drawing: (
      <>
        <rect x="1.8" y="1.8" width="16.4" height="16.4" rx="2" fill="currentColor" />
        <path d="M6.4 6.4l7.2 7.2M13.6 6.4l-7.2 7.2" fill="none" stroke="#fff" strokeWidth="2.2" strokeLinecap="round" />
      </>
    ),
  },
  "so-far": {
    ...unknown,
    drawing: (
      <>
        <circle cx="10" cy="10" r="8" {...line} />
        <path d="M10 5.6V10l3 2.2" {...line} />
      </>
    ),
  },
  "insufficient-data": {
    ...unknown,
    drawing: (
      <>
        <circle cx="10" cy="10" r="8" {...line} strokeDasharray="3.2 3" />
        <path d="M6.5 10h.01M10 10h.01M13.5 10h.01" {...line} strokeWidth={2.4} />
      </>
    ),
  },
  undetermined: {
    ...unknown,
    drawing: (
      <>
        <circle cx="10" cy="10" r="8" {...line} />
        <path d="M6.4 10h7.2" {...line} />
      </>
    ),
  },
  "no-data": { ...unknown, drawing: <circle cx="10" cy="10" r="8" {...line} strokeDasharray="3.2 3" /> },
};

export interface StatusShapeProps {
  state: MarkState;
  /** Read out when no word stands beside the shape. */
  label?: string;
  className?: string;
}

/** The shape alone, one line high; give `label` when nothing beside it says the state in words. */
export function StatusShape({ state, label, className }: StatusShapeProps) {
  const named = label ? ({ role: "img", "aria-label": label } as const) : ({ "aria-hidden": true } as const);
  return (
    <svg
      viewBox="0 0 20 20"
      {...named}
      className={classNames("inline-block size-[1.1em] shrink-0 align-[-0.18em] [print-color-adjust:exact]", looks[state].shape, className)}
    >
      {looks[state].drawing}
    </svg>
  );
}

/** Shape and word together: the way a status is shown wherever there is room. */
export function StatusMark({ state, children, className }: { state: MarkState; children: ReactNode; className?: string }) {
  return (
    <span className={classNames("inline-flex items-baseline gap-1.5 font-semibold", looks[state].ink, className)}>
      <StatusShape state={state} className="self-center" />
      {children}
    </span>
  );
}
