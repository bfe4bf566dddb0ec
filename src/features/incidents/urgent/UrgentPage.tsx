import { safetyFlags } from '../../../domain/codes/safety-flag.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { settingText } from '../../../parts/settings-in-force.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkboxes } from '../../../ui/Checkboxes.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Frame } from '../capture/Frame.tsx';
import { codesIn } from '../capture/screen.ts';
import type { Capture } from '../capture/useCapture.ts';
import { Safeguarding } from './Safeguarding.tsx';
import { SafeToGoOn } from './SafeToGoOn.tsx';
import { SupervisorNotice } from './SupervisorNotice.tsx';
import { telephone } from './telephone.ts';

type Props = {
  readonly capture: Capture;
  readonly back: string;
  readonly onGoOn: () => void;
  readonly onHide: () => void;
};

const flagsAsked = [
  'weapon_seen_or_threatened',
  'threat_to_kill_or_seriously_hurt',
  'fire_or_arson_threat',
  'child_at_immediate_risk',
  'suicide_or_self_harm_talk',
  'needs_ambulance',
] as const;

/** Help first: whom to call, with or without a signal; then what one tap can tell a supervisor. */
export function UrgentPage({ capture, back, onGoOn, onHide }: Props) {
  const words = wordsIn(incidentsWords);
  const { urgent } = words;
  return (
    <Frame title={words.steps.urgent} back={back} fault={capture.fault}>
      <CallPanel />
      <SupervisorNotice record={capture.draft} isSaved={capture.openedOn?.incident !== null} />
      <SafeToGoOn next="flags" onHide={onHide} />
      <Checkboxes
        name="flags"
        fieldset={{ legend: { text: urgent.flagsTitle, classes: 'govuk-fieldset__legend--m' } }}
        hint={urgent.flagsHint}
        items={flagsAsked.map((value) => ({ value, text: urgent.flags[value] }))}
        values={capture.answers.flags}
        onChange={(values) => {
          capture.change({ flags: codesIn(safetyFlags, values) });
          void capture.save('started');
        }}
      />
      <Safeguarding flags={capture.answers.flags} names={urgent.flags} />
      <Button type="button" onClick={onGoOn}>
        {urgent.keep}
      </Button>
    </Frame>
  );
}

function CallPanel() {
  const words = wordsIn(incidentsWords);
  const { urgent } = words;
  const duty = settingText(useDesk(), 'duty_phone');
  const dutyAction = {
    text: `${urgent.duty}: ${duty.replaceAll(' ', '\u00a0')}`,
    href: telephone(duty),
  };
  return (
    <>
      <Panel
        titleText={words.steps.urgent}
        isInterruption
        actions={{
          items: [
            { text: urgent.call, href: 'tel:999', type: 'button' },
            ...(duty === '' ? [] : [dutyAction]),
          ],
        }}
      >
        {urgent.noSignal}
      </Panel>
      {duty === '' && <p class="govuk-body">{urgent.noDuty}</p>}
      <p class="govuk-body">
        {urgent.textTitle}: {urgent.text}
      </p>
    </>
  );
}
