import { describe, expect, test } from 'vitest';
import {
  type Deed,
  deeds,
  may,
  mayAnywhere,
  type Permission,
  type Role,
  roles,
  scopesFor,
} from '@/lib/domain/access';
import { aViewer } from '@/tests/support/worlds';

/** Every deed of every role at the own unit, written from the brief and not from the table in the code. */
const reading: readonly Deed[] = [
  'see-figures',
  'see-reports',
  'see-history',
  'export-figures',
  'see-register',
  'see-measures',
  'hold-token',
];
const deedsOf: Record<Role, readonly Deed[]> = {
  admin: [
    ...reading,
    'keep-register',
    'keep-measures',
    'open-document',
    'manage-format',
    'manage-units',
    'manage-accounts',
    'see-audit',
  ],
  official: [...reading, 'log-report', 'keep-register', 'keep-measures'],
  approver: [...reading, 'approve-report', 'return-report', 'reopen-report', 'keep-measures'],
  leader: reading,
};

/** An appointment at /1/2/, asked about units in each direction. */
const places: readonly [string, string, boolean][] = [
  ['at the own unit', '/1/2/', true],
  ['below', '/1/2/9/', true],
  ['above', '/1/', false],
  ['in the sister branch', '/1/3/', false],
  ['at a unit whose number begins alike', '/1/22/', false],
];

describe.each(roles)('an %s', (role) => {
  const viewer = aViewer(role, '/1/2/');

  describe.each(places)('%s', (_, path, isWithin) => {
    test.each(deeds)('%s', (deed) => {
      const expected: Permission = !isWithin ? 'hidden' : deedsOf[role].includes(deed) ? 'yes' : 'forbidden';
      expect(may(viewer, deed, path)).toBe(expected);
    });
  });
});

describe('what holds for the whole installation', () => {
  test.each<Deed>(['manage-goals', 'manage-settings'])('%s is the root administrator’s alone', (deed) => {
    expect(may(aViewer('admin', '/1/'), deed, '/1/')).toBe('yes');
    expect(may(aViewer('admin', '/1/2/'), deed, '/1/2/')).toBe('forbidden');
    for (const role of roles.filter((each) => each !== 'admin')) {
      expect(may(aViewer(role, '/1/'), deed, '/1/')).toBe('forbidden');
    }
    expect(mayAnywhere(aViewer('admin', '/1/2/'), deed)).toBe(false);
  });
});

test('several appointments add up, each in its place', () => {
  const viewer = aViewer('official', '/1/2/', {
    appointments: [
      { role: 'official', unitId: 2, unitPath: '/1/2/' },
      { role: 'approver', unitId: 3, unitPath: '/1/3/' },
      { role: 'leader', unitId: 1, unitPath: '/1/' },
    ],
  });
  expect(may(viewer, 'log-report', '/1/2/')).toBe('yes');
  expect(may(viewer, 'approve-report', '/1/2/')).toBe('forbidden');
  expect(may(viewer, 'approve-report', '/1/3/')).toBe('yes');
  expect(may(viewer, 'see-figures', '/1/4/')).toBe('yes');
  expect(may(viewer, 'log-report', '/1/4/')).toBe('forbidden');
});

test('somebody without any appointment sees nothing', () => {
  const nobody = aViewer('leader', '/1/', { appointments: [] });
  for (const deed of deeds) {
    expect(may(nobody, deed, '/1/')).toBe('hidden');
    expect(mayAnywhere(nobody, deed)).toBe(false);
    expect(scopesFor(nobody, deed)).toEqual([]);
  }
});

test('the scope of a deed is the outermost of the places where it is allowed', () => {
  const viewer = aViewer('official', '/1/2/', {
    appointments: [
      { role: 'leader', unitId: 5, unitPath: '/1/2/5/' },
      { role: 'official', unitId: 2, unitPath: '/1/2/' },
      { role: 'leader', unitId: 2, unitPath: '/1/2/' },
      { role: 'leader', unitId: 3, unitPath: '/1/3/' },
    ],
  });
  expect(scopesFor(viewer, 'see-figures')).toEqual(['/1/2/', '/1/3/']);
  expect(scopesFor(viewer, 'log-report')).toEqual(['/1/2/']);
  expect(scopesFor(viewer, 'approve-report')).toEqual([]);
});
