import { dueAfterWorkingDays } from '../../../domain/rules/working-days.ts';
import { textOf } from '../../../domain/show.ts';
import { formatWeekday } from '../../../locales/dates.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { sameWords } from '../../../locales/same.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { mayAskEquality } from '../../../parts/may-ask-equality.ts';
import { SendingTag } from '../../../parts/SendingTag.tsx';
import { settingNumber } from '../../../parts/settings-in-force.ts';
import { usePageTitle } from '../../../parts/usePageTitle.ts';
import { isView, useRecord } from '../../../parts/useRecord.ts';
import type { Desk, View } from '../../../storage/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { detailsPath, equalityPath, listPath, newPath, recordPath } from '../paths.ts';
import { nationOf } from './save-capture.ts';

type Props = { readonly record: string; readonly isAdded?: boolean };

/** The words "Incident saved on this phone" are shown only for a record that is on its disk. */
export function SavedPage({ record, isAdded = false }: Props) {
  const desk = useDesk();
  const opened = useRecord(record);
  const { saved } = wordsIn(incidentsWords);
  const title = isAdded ? wordsIn(sameWords).added : saved.title;
  usePageTitle(title);
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
      <p class="govuk-body">{saved.due(formatWeekday(dueOf(desk, opened)))}</p>
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

/** The clock starts when it was first reported, by the working days of the patch's nation. */
function dueOf(desk: Desk, { definition, fields }: View): string {
  const reported = textOf(definition, fields, 'recorded_at') ?? new Date(desk.now()).toISOString();
  const nation = nationOf(desk, textOf(definition, fields, 'scope') ?? '') ?? 'eng';
  return dueAfterWorkingDays(reported, settingNumber(desk, 'first_contact_working_days'), nation);
}
