import type { Locator, Page } from 'playwright-core';

/** Taps as a finger does, at the middle of a thing, with nothing of the driver's in the page's way. */
export async function tap(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('What is to be tapped is not on screen.');
  await page.mouse.click(box.x + Math.min(box.width / 2, 24), box.y + box.height / 2);
}

const option = (page: Page, question: string | RegExp, answer: string): Locator =>
  page.getByRole('group', { name: question }).getByText(answer, { exact: true });

const press = (page: Page, name: string): Promise<void> =>
  tap(page, page.getByRole('button', { name, exact: true }));

const arrive = (page: Page, heading: string): Promise<void> =>
  page.getByRole('heading', { name: heading, level: 1 }).waitFor();

const because = 'Was it because of who they are, or who someone thinks they are?';

/** The screens of the form in order: their headings and the answers to give on each. */
const screens: readonly { heading: string; answers: readonly (readonly [string, string])[] }[] = [
  { heading: 'Is anyone in danger now?', answers: [['Is anyone in danger now?', 'No']] },
  {
    heading: 'What happened?',
    answers: [
      ['What happened?', 'Threats'],
      ['What happened?', 'Verbal abuse or slurs'],
    ],
  },
  {
    heading: 'When and where was it?',
    answers: [
      ['When was it?', 'Just now'],
      ['What kind of place?', 'Inside the home'],
    ],
  },
  { heading: because, answers: [[because, 'I have not asked']] },
  {
    heading: 'What effect is it having now?',
    answers: [['What effect is it having now?', 'Some']],
  },
  { heading: 'How can we contact them safely?', answers: [] },
];

/** Goes through the form tap by tap, up to the check; `note` hears which screen is being tapped. */
export async function answerForm(page: Page, note: (screen: string) => Promise<void>) {
  for (const { heading, answers } of screens) {
    await arrive(page, heading);
    await note(heading);
    for (const [question, answer] of answers) await tap(page, option(page, question, answer));
    await press(page, 'Continue');
  }
  await arrive(page, 'Check what you have recorded');
  await note('Check what you have recorded');
}

export const saveForm = (page: Page): Promise<void> => press(page, 'Save incident');
