import { useLocation } from 'preact-iso';
import { AccessPage } from './AccessPage.tsx';
import { HelpPage } from './HelpPage.tsx';
import { InstallPage } from './InstallPage.tsx';

/** Help at /help, how easy the app is to use at /help/access, the home screen at /help/install. */
export function HelpRoom() {
  const [, , page] = useLocation().path.split('/');
  if (page === 'access') return <AccessPage />;
  if (page === 'install') return <InstallPage />;
  return <HelpPage />;
}
