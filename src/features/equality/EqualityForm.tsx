import { useLocation } from 'preact-iso';
import type { View } from '../../storage/desk.ts';
import { CheckPage } from './CheckPage.tsx';
import { QuestionsPage } from './QuestionsPage.tsx';
import { SavedPage } from './SavedPage.tsx';
import { StartPage } from './StartPage.tsx';
import { isScreen, screenNames } from './screens.ts';
import { equalityPath, useProfile } from './useProfile.ts';

type Props = { readonly incident: View; readonly screen: string };

/** One set of answers over several screens; what is chosen outlives the app being closed. */
export function EqualityForm({ incident, screen }: Props) {
  const { route, query } = useLocation();
  const form = useProfile(incident);
  const path = (name: string) => equalityPath(incident.id, name);
  if (screen === 'saved') return <SavedPage incident={incident} profile={form.profile} />;
  if (screen === 'check') return <CheckPage form={form} path={path} />;
  const at = isScreen(screen) ? screenNames.indexOf(screen) : -1;
  const isFromCheck = query.from === 'check';
  const goOn = (): void => {
    const next = isFromCheck ? 'check' : (screenNames[at + 1] ?? 'check');
    form.reach(next);
    route(path(next));
  };
  if (!isScreen(screen)) return <StartPage incident={incident} form={form} onBegin={goOn} />;
  const back = isFromCheck ? 'check' : (screenNames[at - 1] ?? 'start');
  return <QuestionsPage key={screen} screen={screen} form={form} back={path(back)} onGoOn={goOn} />;
}
