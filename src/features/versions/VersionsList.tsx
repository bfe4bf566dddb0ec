import { registry } from '../../domain/registry.ts';
import { typeWords } from '../../locales/fields.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { versionsWords } from '../../locales/versions.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { titleOf } from '../../parts/record-title.ts';
import { NotificationBanner } from '../../ui/NotificationBanner.tsx';
import { Tag } from '../../ui/Tag.tsx';

/** Every record in which somebody must choose between versions. */
export function VersionsList({ done }: { readonly done: string | null }) {
  const desk = useDesk();
  const words = wordsIn(versionsWords);
  void desk.revision.value;
  const entries = Object.keys(registry)
    .flatMap((type) => desk.list(type))
    .filter((entry) => entry.twoVersions);
  const banner = done && (
    <NotificationBanner type="success" titleText={wordsIn(partsWords).success} text={done} />
  );
  return (
    <RoomPage title={words.title} heading={words.title} banner={banner}>
      <p class="govuk-body">{entries.length === 0 ? words.empty : words.explain}</p>
      {entries.length > 0 && (
        <ul class="app-card-list">
          {entries.map(({ id, type }) => (
            <li key={id} class="app-card">
              <h2 class="app-card__title">
                <a class="govuk-link" href={`/versions/${id}`}>
                  {titleOf(desk, id)}
                </a>
              </h2>
              <p class="app-card__meta">
                <Tag colour="magenta">{words.tag}</Tag> {wordsIn(typeWords)[type]}
              </p>
            </li>
          ))}
        </ul>
      )}
    </RoomPage>
  );
}
