import { useState } from 'preact/hooks';
import { textOf } from '../../../domain/show.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import type { View } from '../../../storage/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { SummaryList } from '../../../ui/SummaryList.tsx';

const details = ['phone', 'email', 'home'] as const;

/** Name and contact, hidden until tapped: others may see the screen. */
export function ContactDetails({ view }: { readonly view: View }) {
  const { page } = wordsIn(incidentsWords);
  const [isShown, setIsShown] = useState(false);
  const text = (name: string) => textOf(view.definition, view.fields, name) ?? '';
  const name = text('name_to_use') || text('name') || page.noName;
  return (
    <>
      <Button type="button" variant="secondary" onClick={() => setIsShown(!isShown)}>
        {isShown ? page.hideName : page.showName}
      </Button>
      {isShown && (
        <SummaryList
          rows={[
            { key: page.name, value: name },
            ...details.map(
              (detail) => text(detail) !== '' && { key: page[detail], value: text(detail) },
            ),
          ]}
        />
      )}
    </>
  );
}
