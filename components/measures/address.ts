/** What an address of measures may ask; what is not said is left out. */
export type MeasuresAsked = Readonly<Record<string, string | number | undefined>>;

/** The list of measures. */
export const measuresAddress = (asked: MeasuresAsked): string => `/measures${query(asked)}`;

/** The form of a new measure. */
export const newMeasureAddress = (asked: MeasuresAsked): string => `/measures/new${query(asked)}`;

/** The page of a measure. */
export const measureAddress = (id: number): string => `/measures/${id}`;

/** The slides of a unit and period. */
export const meetingAddress = (asked: MeasuresAsked): string => `/meeting${query(asked)}`;

function query(asked: MeasuresAsked): string {
  const said = Object.entries(asked).filter(([, value]) => value !== undefined && value !== '');
  return said.length === 0
    ? ''
    : `?${new URLSearchParams(said.map(([name, value]) => [name, String(value)]))}`;
}
