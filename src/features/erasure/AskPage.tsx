import { useState } from 'preact/hooks';
import { erasureExtents, erasureReasons } from '../../domain/codes/erasure.ts';
import { textOf } from '../../domain/show.ts';
import { erasureWords } from '../../locales/erasure.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { choicesOf, codeIn, legend } from '../../parts/choices.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useOpenForm } from '../../parts/useOpenForm.ts';
import { isView, useRecord } from '../../parts/useRecord.ts';
import { useSave } from '../../parts/useSave.ts';
import type { View } from '../../storage/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { WarningText } from '../../ui/WarningText.tsx';
import { askEdits } from './edits.ts';

type Props = { readonly incident: string; readonly onDone: (sentence: string) => void };

/** Asks that an incident be erased: how much, and why. */
export function AskPage({ incident, onDone }: Props) {
  const opened = useRecord(incident);
  const words = wordsIn(erasureWords).ask;
  if (isView(opened) && opened.type === 'incident') return <Ask view={opened} onDone={onDone} />;
  const { loading, notFoundTitle } = wordsIn(partsWords);
  const heading = opened === 'loading' ? loading : notFoundTitle;
  return <RoomPage title={words.title} heading={heading} back={{ href: '/review' }} />;
}

function Ask({ view, onDone }: { readonly view: View; onDone: Props['onDone'] }) {
  const desk = useDesk();
  const form = useSave();
  const [chosen, setChosen] = useState({ extent: '', reason: '' });
  const words = wordsIn(erasureWords).ask;
  const reference = textOf(view.definition, view.fields, 'ref') ?? '';
  useOpenForm(chosen.extent !== '' || chosen.reason !== '');
  const ask = async () => {
    const extent = codeIn(erasureExtents, chosen.extent);
    const reason = codeIn(erasureReasons, chosen.reason);
    if (extent === null || reason === null) {
      return form.refuse([
        ...(extent === null ? [{ id: 'extent', text: words.extentMissing }] : []),
        ...(reason === null ? [{ id: 'reason', text: words.reasonMissing }] : []),
      ]);
    }
    const made = { id: desk.makeRecordId(), by: desk.person };
    const edits = askEdits(made, { about: view.id, reference, extent, reason });
    if (await form.save(edits, [], 'reason')) onDone(words.done);
  };
  return (
    <RoomPage
      title={words.title}
      heading={words.heading(reference)}
      back={{ href: `/review/${view.id}` }}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <WarningText iconFallbackText={wordsIn(partsWords).warning}>{words.warning}</WarningText>
      <p class="govuk-body">{words.check}</p>
      <Form onSubmit={ask}>
        <Radios
          name="extent"
          fieldset={{ legend: legend(words.extent) }}
          items={choicesOf(erasureExtents)}
          value={chosen.extent}
          onChange={(extent) => setChosen({ ...chosen, extent })}
          errorMessage={form.errorAt('extent')}
        />
        <Radios
          name="reason"
          fieldset={{ legend: legend(words.reason) }}
          items={choicesOf(erasureReasons)}
          value={chosen.reason}
          onChange={(reason) => setChosen({ ...chosen, reason })}
          errorMessage={form.errorAt('reason')}
        />
        <Button variant="warning">{words.button}</Button>
      </Form>
    </RoomPage>
  );
}
