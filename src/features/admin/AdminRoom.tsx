import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { adminWords } from '../../locales/admin.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import type { AccountActions } from './account-actions.ts';
import { DevicePages } from './DevicePages.tsx';
import { PatchPages } from './PatchPages.tsx';
import { PeoplePages } from './PeoplePages.tsx';
import { SettingPages } from './SettingPages.tsx';
import type { SectionProps } from './section.ts';

type Props = { readonly accounts: AccountActions };

const deciders = ['admin', 'supervisor', 'auditor'] as const;

/** People, phones, patches and settings; each role meets only what it may do. */
export function AdminRoom({ accounts }: Props) {
  const { path, route } = useLocation();
  const { roles } = useDesk().actor.value;
  const [done, setDone] = useState<{ sentence: string; path: string } | null>(null);
  const words = wordsIn(adminWords);
  const [, , section = 'people', ...rest] = path.split('/');
  const finish = (sentence: string, to: string) => {
    setDone({ sentence, path: to });
    route(to);
  };
  const props: SectionProps = {
    accounts,
    rest,
    done: done?.path === path ? done.sentence : null,
    onDone: finish,
  };
  if (section === 'settings') {
    const mayLook = deciders.some((role) => roles.includes(role));
    return mayLook ? <SettingPages {...props} /> : <NotYours text={words.notYoursSettings} />;
  }
  if (!roles.includes('admin')) return <NotYours text={words.notYours} />;
  if (section === 'devices') return <DevicePages {...props} />;
  return section === 'patches' ? <PatchPages {...props} /> : <PeoplePages {...props} />;
}

function NotYours({ text }: { readonly text: string }) {
  const { label } = wordsIn(adminWords).sections;
  return (
    <RoomPage title={label} heading={label}>
      <p class="govuk-body">{text}</p>
    </RoomPage>
  );
}
