import { fireEvent, render, screen } from '@testing-library/preact';
import { LocationProvider } from 'preact-iso';
import { IncidentsRoom } from '../../src/features/incidents/index.ts';
import { DeskContext } from '../../src/parts/desk-context.ts';
import { makeCaptureDesk } from './fake-desk.ts';
import type { FakeDesk, Told } from './fake-desk-for-review.ts';
import { noon, patchNamed, staffMember, told } from './review-people.ts';

/** A number that the organisation has set. */
export const phone = (key: string, value: string): Told =>
  told('settings', key, 'admin-1', {
    scope: 'org',
    recorded_by: 'admin-1',
    key,
    value,
    reason: 'First setting',
    status: { from: 'proposed', to: 'approved' },
  });

/** The room at an address, for an officer of one patch; `records` are added to what they see. */
export function openRoom(path: string, records: readonly Told[] = []) {
  const desk = makeCaptureDesk({
    person: 'wyn',
    now: noon,
    records: [
      staffMember('wyn', 'Wyn Parry', ['officer']),
      staffMember('sal', 'Sal Okafor', ['supervisor']),
      patchNamed('north', 'North estate', 'Stad y Gogledd'),
      phone('duty_phone', '01632 960 123'),
      ...records,
    ],
  });
  return { desk, ...showRoom(desk, path) };
}

export function showRoom(desk: FakeDesk, path: string, onHide: () => void = () => undefined) {
  history.replaceState(null, '', path);
  return render(
    <LocationProvider>
      <DeskContext.Provider value={desk}>
        <IncidentsRoom readHistory={async () => null} onHide={onHide} />
      </DeskContext.Provider>
    </LocationProvider>,
  );
}

export const press = (name: string): boolean =>
  fireEvent.click(screen.getByRole('button', { name }));

export const heading = (name: string): Promise<HTMLElement> =>
  screen.findByRole('heading', { name });

/** Ticks an answer by its label, in the question with that legend. */
export function choose(label: string, question: string): void {
  const fieldset = screen.getByRole('group', { name: question });
  const input = [...fieldset.querySelectorAll('input')].find(
    (one) => one.labels?.[0]?.textContent?.trim() === label,
  );
  if (!input) throw new Error(`No answer "${label}" in "${question}"`);
  fireEvent.click(input);
}

const because = 'Was it because of who they are, or who someone thinks they are?';

/** Gives the six answers that are needed, as short as they may be, up to the check. */
export async function answerSix(): Promise<void> {
  await heading('Is anyone in danger now?');
  choose('No', 'Is anyone in danger now?');
  press('Continue');
  await answerTheRest();
}

/** Everything after the first screen, as short as it may be; `onContact` answers more on the last one. */
export async function answerTheRest(onContact: () => void = () => undefined): Promise<void> {
  await heading('What happened?');
  choose('Threats', 'What happened?');
  press('Continue');
  await heading('When and where was it?');
  choose('Just now', 'When was it?');
  choose('Inside the home', 'What kind of place?');
  press('Continue');
  await heading(because);
  choose('I have not asked', because);
  press('Continue');
  await heading('What effect is it having now?');
  choose('Some', 'What effect is it having now?');
  press('Continue');
  await heading('How can we contact them safely?');
  onContact();
  press('Continue');
  await heading('Check what you have recorded');
}
