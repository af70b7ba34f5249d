import type { Secret } from '@/components/forms/field-form';
import type { GoalView } from '@/components/goals/goal-view';
import { measuresAddress, meetingAddress } from '@/components/measures/address';
import { type Period, previousPeriod } from '@/lib/domain/period';
import type { ShortlistGroup } from '@/lib/domain/register/shortlist';
import type { FormAction } from '@/lib/text/action-state';
import { formatInstant, formatPeriod } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { meetingWords } from '@/lib/text/words/meeting';
import { ConnectionNotice } from './connection-notice';
import { DecidedItem, type DecidedLine } from './decided-item';
import { decisionFields } from './decision-fields';
import { Decisions } from './decisions';
import { GoalSlide, OverviewSlide } from './goal-slides';
import { Presentation } from './presentation';
import { ShortlistSlide } from './shortlist-slide';
import { Slide, type SlideMarks } from './slide';
import {
  MoversSlide,
  type UnitRow,
  UnreportedSlide,
  type UnreportedSlideProps,
  WorstSlide,
} from './unit-slides';

export type MeetingScreenProps = {
  unit: { readonly code: string; readonly name: string };
  period: Period;
  /** When this was read from the database. */
  at: Date;
  /** When the session ends in which it was read. */
  sessionEnd: Date;
  isDemonstration: boolean;
  views: readonly GoalView[];
  rows: readonly UnitRow[];
  reporting: UnreportedSlideProps['reporting'];
  /** null without a register. */
  shortlist: Readonly<Record<ShortlistGroup, number>> | null;
  decided: readonly DecidedLine[];
  /** Of whoever may assign measures here. */
  deciding: { account: number; action: FormAction<Secret>; bodies: readonly string[] } | null;
  locale: Locale;
};

/** The slides of a meeting, in the order in which it goes. */
export function MeetingScreen(props: MeetingScreenProps) {
  const { unit, period, at, isDemonstration, views, rows, reporting, shortlist, locale } = props;
  const words = meetingWords[locale];
  const place = new URLSearchParams({ unit: unit.code, period });
  const marks: SlideMarks = {
    unit: unit.name,
    period: formatPeriod(period, locale),
    at: words.at(formatInstant(at, locale)),
    fictional: isDemonstration ? words.fictional : null,
  };
  const shared = { marks, locale };
  return (
    <Presentation
      label={words.slides}
      leaveTo={`/?${place}`}
      keptUntil={props.sessionEnd.toISOString()}
      words={words.presentation}
    >
      <h1 className="sr-only">
        {words.title}: {unit.name}, {marks.period}
      </h1>
      <ConnectionNotice at={at.toISOString()} words={words.presentation} />
      <OverviewSlide views={views} {...shared} />
      {views.map((view) => (
        <GoalSlide key={view.standing.goal} view={view} {...shared} />
      ))}
      {rows.length > 0 ? (
        <>
          <WorstSlide rows={rows} {...shared} />
          <MoversSlide rows={rows} previous={previousPeriod(period)} {...shared} />
          <UnreportedSlide reporting={reporting} {...shared} />
        </>
      ) : null}
      {shortlist ? <ShortlistSlide counts={shortlist} {...shared} /> : null}
      <DecisionsSlide {...props} marks={marks} />
    </Presentation>
  );
}

function DecisionsSlide(props: MeetingScreenProps & { marks: SlideMarks }) {
  const { unit, period, decided, deciding, marks, locale } = props;
  const words = meetingWords[locale];
  const here = meetingAddress({ unit: unit.code, period });
  return (
    <Slide id="decisions" title={words.decisions.title} marks={marks}>
      {deciding ? (
        <Decisions
          account={deciding.account}
          unit={unit.code}
          fields={decisionFields(unit.code, deciding.bodies, locale)}
          action={deciding.action}
          decided={decided}
          signInHref={`/signin?next=${encodeURIComponent(`${here}#decisions`)}`}
          words={words.decision}
        />
      ) : (
        <ReadDecisions {...props} />
      )}
      <p className="mt-2 text-sm">
        <a href={measuresAddress({ unit: unit.code })}>{words.decisions.all}</a>
      </p>
    </Slide>
  );
}

function ReadDecisions({ decided, locale }: MeetingScreenProps) {
  const { decision, decisions } = meetingWords[locale];
  return (
    <>
      <h3 className="text-lg font-semibold">{decision.today}</h3>
      {decided.length === 0 ? <p className="text-muted">{decision.none}</p> : null}
      <ol>
        {decided.map((each) => (
          <DecidedItem key={each.id} decision={each} words={decision} />
        ))}
      </ol>
      <p className="mt-4 text-muted">{decisions.readOnly}</p>
    </>
  );
}
