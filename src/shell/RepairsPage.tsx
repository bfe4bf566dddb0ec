import { useEffect } from 'preact/hooks';
import { wordsIn } from '../locales/language.ts';
import { repairsWords } from '../locales/repairs.ts';
import { repairsTitle } from '../locales/repairs-title.ts';
import type { Door } from './doors.ts';
import { useLockedSending } from './Entrance.tsx';
import type { World } from './world.ts';

type Props = {
  readonly world: World;
  readonly doors: readonly Door[];
  readonly onLook: () => Promise<readonly Door[]>;
  readonly onSignIn: () => void;
};

/** What a hidden screen shows instead: a page about repairs. What waits is still sent meanwhile. */
export function RepairsPage({ world, doors, onLook, onSignIn }: Props) {
  const words = wordsIn(repairsWords);
  const title = wordsIn(repairsTitle);
  useLockedSending(world, doors, onLook);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div class="govuk-width-container">
      <main id="content" class="govuk-main-wrapper">
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{words.lead}</p>
        <Bullets text={words.ready} />
        <h2 class="govuk-heading-m">{words.soon}</h2>
        <Bullets text={words.kinds} />
        <p class="govuk-body">
          <button type="button" class="app-link-button" onClick={onSignIn}>
            {words.signIn}
          </button>
        </p>
      </main>
    </div>
  );
}

const Bullets = ({ text }: { readonly text: string }) => (
  <ul class="govuk-list govuk-list--bullet">
    {text.split('\n').map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
