import { isUrgent } from '../../../domain/records/incident.ts';
import { StaffSafetyNote } from '../../../domain/records/incident-shapes.ts';
import { valueOf } from '../../../domain/show.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { partsWords } from '../../../locales/parts.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import type { View } from '../../../storage/desk.ts';
import { WarningText } from '../../../ui/WarningText.tsx';
import { SupervisorNotice } from '../urgent/SupervisorNotice.tsx';

/** What must be known before anything else is read. */
export function Warnings({ view }: { readonly view: View }) {
  const desk = useDesk();
  const { page } = wordsIn(incidentsWords);
  const { warning } = wordsIn(partsWords);
  const note = StaffSafetyNote.safeParse(
    valueOf(view.definition, view.fields, 'staff_safety_note'),
  );
  const urgent = isUrgent(view.fields);
  const sending = desk.sending.value.get(view.id);
  const isUnseen = sending !== undefined && sending.state !== 'received';
  return (
    <>
      {urgent && <WarningText iconFallbackText={warning}>{page.danger}</WarningText>}
      {urgent && isUnseen && <SupervisorNotice record={view.id} isSaved />}
      {note.success && (
        <WarningText iconFallbackText={warning}>
          {page.safety}: {note.data.facts}
        </WarningText>
      )}
      {desk.entry(view.id)?.twoVersions && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/versions/${view.id}`}>
            {page.twoVersions}
          </a>
        </p>
      )}
      {desk.attention.value.some(({ record }) => record === view.id) && (
        <p class="govuk-body">
          <a class="govuk-link" href="/waiting/attention">
            {page.attention}
          </a>
        </p>
      )}
    </>
  );
}
