/** How the rest of this process reaches the worker: that there is something to do, that a job is to stop. */

/** What the worker hears. */
export type Worker = {
  /** There is something new in the queue. */
  wake(): void;
  /** The owner of a job asks that it stops. */
  stop(id: number): void;
};

// The bundles of pages, actions and routes are several; the process is one.
const kept = globalThis as typeof globalThis & { jobWorker?: Worker | undefined };

/** Tells the worker of this process, if it has one; another one's hears of it by looking. */
export const ringFor = (worker: Worker | undefined): void => {
  kept.jobWorker = worker;
};

/** There is something new in the queue. */
export const wakeWorker = (): void => kept.jobWorker?.wake();

/** A job is to stop, at once if it runs here. */
export const stopInWorker = (id: number): void => kept.jobWorker?.stop(id);
