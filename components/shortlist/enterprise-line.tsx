import { Fragment } from 'react';
import type { Secret } from '@/components/forms/field-form';
import { ButtonLink } from '@/components/ui/button';
import { type EnterpriseGroup, nextStage } from '@/lib/domain/register/shortlist';
import type { FormAction } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import { registerCodeWords } from '@/lib/text/words/enterprises/codes';
import { registerPageWords } from '@/lib/text/words/register-pages';
import { shortlistWords } from '@/lib/text/words/shortlist';
import { TickForMeasure } from './assign-bar';
import { factsOf, type ToldEnterprise } from './facts';
import { StageStep } from './stage-step';

/** An enterprise whose next step moves a goal. */
export type ShownEnterprise = ToldEnterprise & {
  readonly id: number;
  readonly name: string;
  readonly taxCode: string | null;
  readonly unit: { readonly name: string };
  /** Whether the viewer may record facts about it. */
  readonly mayKeep: boolean;
};

export type EnterpriseLineProps = {
  enterprise: ShownEnterprise;
  group: EnterpriseGroup;
  recordStage: FormAction<Secret>;
  /** Whether measures can be assigned for those that are ticked. */
  mayAssign: boolean;
  locale: Locale;
};

/** Whose, where, how many work there, how far the founding has come, and the one step onward. */
export function EnterpriseLine(props: EnterpriseLineProps) {
  const { enterprise, group, mayAssign, locale } = props;
  const { id, name, taxCode, unit, stage, mayKeep } = enterprise;
  const words = shortlistWords[locale];
  return (
    <li className="grid items-center gap-x-6 gap-y-1 border-b border-line py-2.5 lg:grid-cols-[minmax(0,5fr)_minmax(0,5fr)_minmax(0,3fr)_14rem]">
      <div className="flex min-w-0 gap-3">
        {mayAssign ? <TickForMeasure id={id} name={name} locale={locale} /> : null}
        <p className="min-w-0">
          <a href={`/enterprises/${id}`} className="font-semibold">
            {name}
          </a>
          <span className="block text-sm text-muted">
            {unit.name}
            {taxCode ? (
              <span className="tabular block">
                {registerPageWords[locale].counted.taxCode} {taxCode}
              </span>
            ) : null}
          </span>
        </p>
      </div>
      <p className="tabular text-sm">
        {factsOf(enterprise, group, locale).map((fact, index) => (
          <Fragment key={fact}>
            {index > 0 ? ' · ' : null}
            <span className="unbroken">{fact}</span>
          </Fragment>
        ))}
      </p>
      <p className="text-sm text-muted">
        {stage === null ? words.stage.none : registerCodeWords[locale].stage[stage]}
      </p>
      {mayKeep ? (
        <div className="pt-1 lg:justify-self-end lg:pt-0">
          <Onward {...props} />
        </div>
      ) : null}
    </li>
  );
}

/** Only an enterprise with enough members can go through the stages; elsewhere members come first. */
function Onward({ enterprise, group, recordStage, locale }: EnterpriseLineProps) {
  const { id, name, stage } = enterprise;
  const words = shortlistWords[locale].stage;
  const next = nextStage(stage);
  if (next === null && group === 'three') {
    return (
      <ButtonLink
        href={`/enterprises/${id}#record`}
        className="text-sm"
        aria-label={`${words.found}: ${name}`}
      >
        {words.found}
      </ButtonLink>
    );
  }
  if (next === null) return null;
  const texts = { label: words.next[next], busy: words.busy };
  return <StageStep key={next} action={recordStage} enterprise={{ id, name }} stage={next} texts={texts} />;
}
