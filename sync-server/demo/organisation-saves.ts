import type { Moments } from './moments.ts';
import { demoStaff } from './people.ts';
import { demoOrganisation, demoPatches } from './places.ts';
import { type DemoEdit, type DemoSave, editsOf } from './save.ts';

const { childPhone, adultPhone, crisisPhone } = demoOrganisation;
const founded = 720;

/** The organisation's own records: its patches, its people and the settings that a second person approved. */
export function organisationSaves(moments: Moments): DemoSave[] {
  const at = (clock: string) => moments.at(founded, clock);
  return [
    { by: 'ade', at: at('09:00'), edits: demoPatches.flatMap(patchEdits) },
    ...demoStaff.map((person, index): DemoSave => {
      return { by: 'ade', at: at('09:30') + index * 60_000, edits: staffEdits(person, moments) };
    }),
    ...settingSaves('setting-name', 'organisation_name', demoOrganisation.name, at('10:30')),
    ...settingSaves('setting-phone', 'duty_phone', demoOrganisation.dutyPhone, at('10:40')),
    ...settingSaves('setting-child', 'child_safeguarding_phone', childPhone, at('10:50')),
    ...settingSaves('setting-adult', 'adult_safeguarding_phone', adultPhone, at('11:00')),
    ...settingSaves('setting-crisis', 'crisis_phone', crisisPhone, at('11:10')),
  ];
}
function patchEdits(patch: (typeof demoPatches)[number]): DemoEdit[] {
  const edit = editsOf('patch', patch.id);
  return [
    edit('scope', 'org'),
    edit('recorded_by', 'ade'),
    edit('name', patch.name),
    edit('name_cy', patch.nameCy),
    edit('jurisdiction', patch.jurisdiction),
  ];
}

function staffEdits(person: (typeof demoStaff)[number], moments: Moments): DemoEdit[] {
  const edit = editsOf('staff', person.id);
  return [
    edit('scope', 'org'),
    edit('recorded_by', 'ade'),
    edit('name', person.name),
    edit(`roles/${person.role}`, true),
    ...person.patches.map(({ patch, from, to, cover }, index) =>
      edit(`patches/${index + 1}`, {
        patch,
        from: moments.day(from),
        to: to === null ? null : moments.day(to),
        cover,
      }),
    ),
  ];
}

function settingSaves(record: string, key: string, value: string, at: number): DemoSave[] {
  const edit = editsOf('settings', record);
  const proposed = [
    edit('scope', 'org'),
    edit('recorded_by', 'ade'),
    edit('key', key),
    edit('value', value),
    edit('reason', 'Chosen when we began'),
    edit('status', { from: null, to: 'proposed' }),
  ];
  const approved = [edit('status', { from: 'proposed', to: 'approved' })];
  return [
    { by: 'ade', at, edits: proposed },
    { by: 'dee', at: at + 3_600_000, edits: approved },
  ];
}
