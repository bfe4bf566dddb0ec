import { isUrgent } from '../../../domain/records/incident.ts';
import { textOf, valueOf } from '../../../domain/show.ts';
import { formatTime, formatWeekday } from '../../../locales/dates.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { sameWords } from '../../../locales/same.ts';
import { promisedBy } from '../../../parts/contact-promise.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { mayAskEquality } from '../../../parts/may-ask-equality.ts';
import { SendingTag } from '../../../parts/SendingTag.tsx';
import { useHeadingFocus } from '../../../parts/useHeadingFocus.ts';
import { usePageTitle } from '../../../parts/usePageTitle.ts';
import { isView, useRecord } from '../../../parts/useRecord.ts';
import type { Desk, View } from '../../../storage/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { detailsPath, equalityPath, listPath, newPath, recordPath } from '../paths.ts';

type Props = { readonly record: string; readonly isAdded?: boolean };

/** The words "Incident saved on this phone" are shown only for a record that is on its disk. */
export function SavedPage({ record, isAdded = false }: Props) {
  const desk = useDesk();
  const opened = useRecord(record);
  const { saved } = wordsIn(incidentsWords);
  const title = isAdded ? wordsIn(sameWords).added : saved.title;
  usePageTitle(title);
  useHeadingFocus(isView(opened));
  if (!isView(opened)) return null;
  return (
    <div class="govuk-main-wrapper">
      <Panel titleText={title}>
        {saved.reference}
        <br />
        <strong>{textOf(opened.definition, opened.fields, 'ref')}</strong>
      </Panel>
      <SendingTag record={record} isExplained />
      <h2 class="govuk-heading-m">{saved.next}</h2>
      <p class="govuk-body">{dueText(desk, opened)}</p>
      <NoWayYet view={opened} />
      <div class="govuk-button-group">
        <Button href={newPath()}>{saved.another}</Button>
        {mayAskEquality(desk, opened) && (
          <Button href={equalityPath(record)} variant="secondary">
            {saved.equality}
          </Button>
        )}
        <a class="govuk-link" href={detailsPath(record)}>
          {saved.addDetail}
        </a>
        <a class="govuk-link" href={recordPath(record)}>
          {saved.see}
        </a>
        <a class="govuk-link" href={listPath()}>
          {saved.list}
        </a>
      </div>
    </div>
  );
}

/** By when they are to be contacted: a day, or in danger the hour as well. */
function dueText(desk: Desk, { definition, fields }: View): string {
  const { saved } = wordsIn(incidentsWords);
  const danger = isUrgent(fields);
  const due = promisedBy(desk, {
    danger,
    recordedAt: textOf(definition, fields, 'recorded_at') ?? new Date(desk.now()).toISOString(),
    scope: textOf(definition, fields, 'scope'),
  });
  if (due === null) return '';
  const day = formatWeekday(due);
  return saved.due(danger ? `${day}, ${formatTime(due)}` : day);
}

/** Said where nobody knows a safe way yet: a promise to make contact is no leave to do so. */
function NoWayYet({ view }: { readonly view: View }) {
  const { definition, fields } = view;
  const person = textOf(definition, fields, 'victim_person');
  if (person !== null) return <NoWayToPerson person={person} />;
  if (valueOf(definition, fields, 'safe_contact') !== null) return null;
  return <p class="govuk-body">{wordsIn(incidentsWords).saved.noContact}</p>;
}

function NoWayToPerson({ person }: { readonly person: string }) {
  const opened = useRecord(person);
  if (!isView(opened)) return null;
  return valueOf(opened.definition, opened.fields, 'safe_contact') === null ? (
    <p class="govuk-body">{wordsIn(incidentsWords).saved.noContact}</p>
  ) : null;
}
