import { useLocation } from 'preact-iso';
import { wordsIn } from '../locales/language.ts';
import { openWords } from '../locales/open.ts';
import { useDesk } from '../parts/desk-context.ts';
import { NavigationBar } from '../ui/NavigationBar.tsx';
import { currentWay, waysFor } from './navigation.ts';

/** The rooms of this person's roles, at the bottom on a phone. */
export function OpenNavigation() {
  const words = wordsIn(openWords);
  const { path } = useLocation();
  const ways = waysFor(useDesk().actor.value.roles);
  // What is done in practice leads nowhere else; its own banner has the way out.
  if (path.startsWith('/practice/')) return null;
  const current = currentWay(ways, path);
  return (
    <NavigationBar
      label={words.navigation}
      items={ways.map((way) => ({ ...way, current: way === current }))}
    />
  );
}
