import { ActionForm } from '@/components/forms/action-form';
import type { NamedUnit } from '@/components/goals/choosers';
import { JobList } from '@/components/jobs/job-list';
import { formatNames } from '@/components/jobs/job-words';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { Job } from '@/lib/domain/job';
import type { FormAction } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { registerExportWords } from '@/lib/text/words/enterprises/export';
import { exportWords } from '@/lib/text/words/exports';
import { jobWords } from '@/lib/text/words/jobs';

/** A register too large to be waited for: it is made in the background. */
export type LargeRegister = {
  /** It has more enterprises than this. */
  most: number;
  /** What was asked for of this unit before, the newest first. */
  jobs: readonly Job[];
  ask: FormAction<never>;
  cancel: FormAction<never>;
};

export type RegisterFilesProps = { unit: NamedUnit; large: LargeRegister | null; locale: Locale };

const formats = ['xlsx', 'csv'] as const;

/** The enterprises of the chosen unit as a file, which an import reads back. */
export function RegisterFiles({ unit, large, locale }: RegisterFilesProps) {
  const words = registerExportWords[locale];
  return (
    <Section id="register" title={words.title} lead={words.lead(unit.name)}>
      {large ? (
        <MadeInBackground unit={unit} large={large} locale={locale} />
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          {formats.map((format) => (
            <ButtonLink key={format} href={addressOf(unit, format)}>
              {exportWords[locale].screen[format]}
            </ButtonLink>
          ))}
        </div>
      )}
    </Section>
  );
}

const addressOf = ({ code: unit }: NamedUnit, format: string) =>
  `/api/v1/export?${new URLSearchParams({ document: 'register', unit, format })}`;

function MadeInBackground({ unit, large, locale }: RegisterFilesProps & { large: LargeRegister }) {
  const words = jobWords[locale];
  const { most, jobs, ask, cancel } = large;
  const address = `/exports?${new URLSearchParams({ document: 'register', unit: unit.code })}`;
  return (
    <div className="grid gap-4">
      <p className="max-w-prose">{words.large(formatCount(most, locale))}</p>
      <div className="flex flex-wrap items-start gap-3">
        {formats.map((format) => (
          <ActionForm
            key={format}
            id={`make-${format}`}
            action={ask}
            look="secondary"
            texts={{ submit: words.make(formatNames[format]), busy: words.making, refused: words.notMade }}
          >
            <input type="hidden" name="unit" value={unit.code} />
            <input type="hidden" name="format" value={format} />
          </ActionForm>
        ))}
      </div>
      {jobs.length > 0 ? <JobList jobs={jobs} cancel={cancel} address={address} locale={locale} /> : null}
      <p>
        <a href="/jobs">{words.all}</a>
      </p>
    </div>
  );
}
