import { addMeasure, type NewMeasure } from '@/lib/db/measures/keeping';
import type { Viewer } from '@/lib/domain/access';
import { addDays, type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import { granted } from './house';

/** The day on which the tests of measures run: those who write ask the clock. */
export const today = (): CalendarDate => todayInVietnam(new Date());

/** So many days from today. */
export const inDays = (days: number): CalendarDate => addDays(today(), days);

/** A measure of unit A, decided today and due in thirty days, unless said otherwise. */
export const aNewMeasure = (with_: Partial<NewMeasure> = {}): NewMeasure => ({
  unit: 'A',
  title: 'Rà soát doanh nghiệp',
  body: 'Công đoàn',
  bodyKind: 'union',
  responsible: null,
  goal: 'coverage',
  source: '',
  decidedOn: today(),
  dueOn: inDays(30),
  enterpriseIds: [],
  ...with_,
});

/** The same, assigned; answers its id. */
export const aMeasure = async (keeper: Viewer, with_: Partial<NewMeasure> = {}): Promise<number> =>
  granted(await addMeasure(keeper, aNewMeasure(with_))).id;
