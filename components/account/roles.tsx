import { Facts } from '@/components/ui/facts';
import type { Appointment } from '@/lib/domain/access';
import type { UnitTree } from '@/lib/domain/unit';
import type { Locale } from '@/lib/text/locale';
import { roleWords } from '@/lib/text/words/roles';

/** What a person may do, and where. */
export function Roles({
  appointments,
  tree,
  locale,
}: {
  appointments: readonly Appointment[];
  tree: UnitTree;
  locale: Locale;
}) {
  const facts = appointments.map(({ role, unitId }) => ({
    name: roleWords[locale][role].name,
    value: `${tree.get(unitId)?.name ?? ''}: ${roleWords[locale][role].may.toLowerCase()}`,
  }));
  return (
    <div className="mt-6">
      <Facts facts={facts} />
    </div>
  );
}
