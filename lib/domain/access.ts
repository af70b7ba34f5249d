/**
 * Who may do what, where. Roles hold over a unit and all below it; what no table entry allows is forbidden,
 * and what lies outside every appointment does not exist for the viewer.
 */

import { isRootPath, isWithin } from './unit';

/** Every role, as shown in forms. */
export const roles = ['admin', 'official', 'approver', 'leader'] as const;

/** What somebody is at a unit. */
export type Role = (typeof roles)[number];

/** Everything that needs a right. */
export const deeds = [
  'see-figures',
  'see-reports',
  'see-history',
  'log-report',
  'approve-report',
  'return-report',
  'reopen-report',
  'export-figures',
  'see-register',
  'keep-register',
  'see-measures',
  'keep-measures',
  'open-document',
  'manage-format',
  'manage-units',
  'manage-accounts',
  'manage-goals',
  'manage-settings',
  'see-audit',
  'hold-token',
] as const;

/** One thing that needs a right. */
export type Deed = (typeof deeds)[number];

/** How far a right goes: nowhere, over the unit and all below it, or over it when the unit is the root. */
export type Reach = 'no' | 'scope' | 'root';

const reading = {
  'see-figures': 'scope',
  'see-reports': 'scope',
  'see-history': 'scope',
  'export-figures': 'scope',
  'see-register': 'scope',
  'see-measures': 'scope',
  'hold-token': 'scope',
} as const satisfies Partial<Record<Deed, Reach>>;

const noManaging = {
  'open-document': 'no',
  'manage-format': 'no',
  'manage-units': 'no',
  'manage-accounts': 'no',
  'manage-goals': 'no',
  'manage-settings': 'no',
  'see-audit': 'no',
} as const satisfies Partial<Record<Deed, Reach>>;

const noJudging = {
  'approve-report': 'no',
  'return-report': 'no',
  'reopen-report': 'no',
} as const satisfies Partial<Record<Deed, Reach>>;

/**
 * What each role may do. Officials log and keep the register, approvers judge what others logged, leaders read,
 * administrators keep the house and the register but neither log nor judge. Measures are kept by whoever writes at all. Goals and settings hold for the whole installation, so only an
 * administrator of the root changes them.
 */
export const reach: Record<Role, Record<Deed, Reach>> = {
  admin: {
    ...reading,
    ...noJudging,
    'log-report': 'no',
    'keep-register': 'scope',
    'keep-measures': 'scope',
    'open-document': 'scope',
    'manage-format': 'scope',
    'manage-units': 'scope',
    'manage-accounts': 'scope',
    'manage-goals': 'root',
    'manage-settings': 'root',
    'see-audit': 'scope',
  },
  official: {
    ...reading,
    ...noJudging,
    ...noManaging,
    'log-report': 'scope',
    'keep-register': 'scope',
    'keep-measures': 'scope',
  },
  approver: {
    ...reading,
    ...noManaging,
    'log-report': 'no',
    'keep-register': 'no',
    'keep-measures': 'scope',
    'approve-report': 'scope',
    'return-report': 'scope',
    'reopen-report': 'scope',
  },
  leader: {
    ...reading,
    ...noJudging,
    ...noManaging,
    'log-report': 'no',
    'keep-register': 'no',
    'keep-measures': 'no',
  },
};

/** A role at a unit. */
export type Appointment = {
  readonly role: Role;
  readonly unitId: number;
  readonly unitPath: string;
};

/** Somebody signed in, and the versions of the data that answers to them are kept by. */
export type Viewer = {
  readonly accountId: number;
  readonly name: string;
  readonly email: string;
  readonly locale: 'vi' | 'en';
  readonly appointments: readonly Appointment[];
  /** Of today, as long as they are not read; known of a session only. */
  readonly unreadReminders?: number;
  readonly version: {
    readonly structure: string;
    readonly figures: string;
    readonly register: string;
    readonly access: string;
    /** Moves with every event, drafts and sign-ins included. */
    readonly events: string;
  };
};

/** `hidden` is answered as "not found": the unit is outside every appointment. */
export type Permission = 'yes' | 'forbidden' | 'hidden';

/** Whether the viewer may do a deed at the unit with this path. */
export function may(viewer: Pick<Viewer, 'appointments'>, deed: Deed, unitPath: string): Permission {
  const covering = viewer.appointments.filter(({ unitPath: scope }) => isWithin(unitPath, scope));
  if (covering.length === 0) return 'hidden';
  return covering.some((appointment) => allows(appointment, deed)) ? 'yes' : 'forbidden';
}

/** Whether there is any unit at which the viewer may do a deed. */
export function mayAnywhere(viewer: Pick<Viewer, 'appointments'>, deed: Deed): boolean {
  return viewer.appointments.some((appointment) => allows(appointment, deed));
}

/** The paths at and below which the viewer may do a deed; none lies within another. */
export function scopesFor(viewer: Pick<Viewer, 'appointments'>, deed: Deed): string[] {
  const paths = viewer.appointments
    .filter((appointment) => allows(appointment, deed))
    .map(({ unitPath }) => unitPath);
  const isOutermost = (path: string) => !paths.some((other) => other !== path && isWithin(path, other));
  return [...new Set(paths)].filter(isOutermost);
}

function allows(appointment: Appointment, deed: Deed): boolean {
  const allowed: Record<Reach, boolean> = {
    no: false,
    scope: true,
    root: isRootPath(appointment.unitPath),
  };
  return allowed[reach[appointment.role][deed]];
}
