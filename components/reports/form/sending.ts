import { type DraftChanges, type DraftContent, explained } from '@/lib/domain/draft';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { ReportStatus } from '@/lib/domain/report';
import type { RegisterOnDay } from './use-register';

/** The report as the server has it now. */
export type ServerState = {
  readonly revision: number;
  readonly status: ReportStatus;
  /** Who saved it last. */
  readonly by: string | null;
  readonly content: DraftContent;
};

/** What became of a change that was sent. */
export type Sent =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'stale'; readonly current: ServerState }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly message: string; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'closed'; readonly message: string };

/** Who is signed in here, how far the report is, and who else has it open. */
export type Presence = {
  readonly account: number;
  readonly revision: number;
  readonly others: readonly string[];
};

type ApiRevision = Omit<DraftContent, 'figures' | 'reasons'> & {
  register: Record<GoalCode, { reason: string | null } | null>;
  figures: Record<GoalCode, DraftContent['figures'][GoalCode]>;
  unanswered: GoalCode[];
  editedBy: string | null;
};
type ApiReport = { revision: number; status: ReportStatus; revisions: ApiRevision[] };
type Problem = { detail?: string; errors?: { path: string; message: string }[]; current?: ApiReport };

const json = { 'content-type': 'application/json' };

/** Sends what changed, on top of the state that was seen. Survives the page that sends it. */
export async function sendChanges(
  id: number,
  revision: number,
  { before, after }: DraftChanges,
): Promise<Sent> {
  const answered = after.figures ?? {};
  const unanswered = goalCodes.filter((goal) => before.figures?.[goal] !== undefined && !(goal in answered));
  const body = JSON.stringify({ revision, ...after, ...(unanswered.length > 0 ? { unanswered } : {}) });
  const response = await request(`/api/v1/reports/${id}`, {
    method: 'PATCH',
    headers: json,
    body,
    keepalive: true,
  });
  if (response === null || response.status >= 500) return { kind: 'offline' };
  if (response.status === 401) return { kind: 'signed-out' };
  const answer = await bodyOf<Problem & { revision: number }>(response);
  if (response.ok && answer !== null) return { kind: 'saved', revision: answer.revision };
  return refusedBy(response.status, answer ?? {});
}

/** The report as it is now, or `null` when it cannot be read. */
export async function fetchReport(id: number): Promise<ServerState | null> {
  const response = await request(`/api/v1/reports/${id}`, { cache: 'no-store' });
  const report = response?.ok ? await bodyOf<ApiReport>(response) : null;
  return report === null ? null : stateOf(report);
}

/** What the unit's register says on a day, or `null` when it cannot be asked. */
export async function fetchRegister(id: number, asOf: string): Promise<RegisterOnDay | null> {
  const response = await request(`/reports/${id}/register?asOf=${asOf}`, { cache: 'no-store' });
  return response?.ok ? bodyOf<RegisterOnDay>(response) : null;
}

/** Says that this account has the draft open; answers `signed-out`, or `null` without a network. */
export async function tellPresence(id: number): Promise<Presence | 'signed-out' | null> {
  const response = await request(`/reports/${id}/presence`, { method: 'POST', headers: json, body: '{}' });
  if (response?.status === 401) return 'signed-out';
  return response?.ok ? bodyOf<Presence>(response) : null;
}

/** Says that the draft is left; sent by the browser even while the page goes away. */
export function tellLeaving(id: number): void {
  navigator.sendBeacon(
    `/reports/${id}/presence`,
    new Blob(['{"leaving":true}'], { type: 'application/json' }),
  );
}

function refusedBy(status: number, { detail = '', errors = [], current }: Problem): Sent {
  const state = current === undefined ? null : stateOf(current);
  if (status === 409 && state !== null) return { kind: 'stale', current: state };
  if (status === 409 || status === 403 || status === 404) return { kind: 'closed', message: detail };
  return {
    kind: 'refused',
    message: detail,
    errors: Object.fromEntries(errors.map(({ path, message }) => [path, message])),
  };
}

function stateOf({ revision, status, revisions }: ApiReport): ServerState | null {
  const newest = revisions.at(-1);
  if (newest === undefined) return null;
  const { asOf, members, workers, note, source, figures, register, unanswered, editedBy } = newest;
  const answered = Object.entries(figures).filter(([goal]) => !unanswered.some((code) => code === goal));
  const reasons = explained(
    Object.fromEntries(goalCodes.map((goal) => [goal, register[goal]?.reason ?? ''])),
  );
  const content = { asOf, members, workers, note, source, figures: Object.fromEntries(answered), ...reasons };
  return { revision, status, by: editedBy, content };
}

async function request(address: string, how: RequestInit): Promise<Response | null> {
  try {
    return await fetch(address, how);
  } catch {
    return null;
  }
}

async function bodyOf<T>(response: Response): Promise<T | null> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}
