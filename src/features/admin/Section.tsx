import type { ComponentChildren } from 'preact';
import { adminWords } from '../../locales/admin.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { NotificationBanner } from '../../ui/NotificationBanner.tsx';

const sections = ['people', 'patches', 'devices', 'settings'] as const;

type Props = {
  readonly section: (typeof sections)[number];
  readonly done: string | null;
  readonly children: ComponentChildren;
};

/** A list of the administration; above it the way to the others, for whom the bar has no room for them. */
export function Section({ section, done, children }: Props) {
  const words = wordsIn(adminWords).sections;
  const { roles } = useDesk().actor.value;
  const hasOtherRooms = roles.includes('admin') && roles.length > 1;
  const banner = done && (
    <NotificationBanner type="success" titleText={wordsIn(partsWords).success} text={done} />
  );
  return (
    <RoomPage title={words[section]} heading={words[section]} banner={banner}>
      {hasOtherRooms && (
        <nav aria-label={words.label}>
          <ul class="govuk-list app-button-row">
            {sections.map((name) => (
              <li key={name}>
                <a
                  class="govuk-link"
                  href={`/admin/${name}`}
                  aria-current={name === section ? 'page' : undefined}
                >
                  {name === section ? <strong>{words[name]}</strong> : words[name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {children}
    </RoomPage>
  );
}
