import { adminWords } from '../../locales/admin.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { DecideSetting } from './DecideSetting.tsx';
import { ProposalList } from './ProposalList.tsx';
import { ProposeSetting } from './ProposeSetting.tsx';
import { Section } from './Section.tsx';
import { SettingList } from './SettingList.tsx';
import type { SectionProps } from './section.ts';
import { keysOfSettings, proposalsIn, settingLines } from './settings-shown.ts';

const list = '/admin/settings';

/** What holds at /admin/settings, a change of one at /:key, and the second person's word at /decide/:id. */
export function SettingPages({ rest, done, onDone }: SectionProps) {
  const desk = useDesk();
  void desk.revision.value;
  const words = wordsIn(adminWords).settings;
  const entries = desk.list('settings');
  const isAdmin = desk.actor.value.roles.includes('admin');
  const [first, id] = rest;
  const finish = (sentence: string) => onDone(sentence, list);
  if (first === 'decide' && id !== undefined) {
    return <DecideSetting key={id} id={id} onDone={finish} />;
  }
  const key = keysOfSettings().find((one) => one === first);
  if (key && isAdmin) return <ProposeSetting key={key} setting={key} onDone={finish} />;
  return (
    <Section section="settings" done={done}>
      <h2 class="govuk-heading-m">{words.proposedTitle}</h2>
      <ProposalList proposals={proposalsIn(entries)} />
      <h2 class="govuk-heading-m">{words.inForceTitle}</h2>
      <SettingList lines={settingLines(entries)} mayPropose={isAdmin} />
    </Section>
  );
}
