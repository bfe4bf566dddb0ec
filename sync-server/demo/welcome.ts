import { demoStaff, demoWords } from './people.ts';
import { demoOrganisation } from './places.ts';

const column = (words: readonly string[]): number => Math.max(...words.map((word) => word.length));

/** What the demo prints at its start: where it is, whom to sign in as, and what is weaker than in real use. */
export function welcome(address: string, folder: string): string {
  const emails = column(demoStaff.map(({ email }) => email));
  const passwords = column(demoStaff.map(({ password }) => password));
  const people = demoStaff.map(
    ({ name, email, password, role, patches }) =>
      `  ${email.padEnd(emails)}  ${password.padEnd(passwords)}  ${name}, ${workOf(role, patches)}`,
  );
  return [
    `Alongside, the demo of ${demoOrganisation.name}: ${address}`,
    '',
    'Everyone and everything in it is made up. Sign in as one of:',
    ...people,
    '',
    `The words that open the app again, for all of them: ${demoWords}`,
    'There is no second factor in the demo. Never keep anything real in it.',
    `It is kept in ${folder}; take that folder away to begin again.`,
    '',
  ].join('\n');
}

function workOf(role: string, patches: (typeof demoStaff)[number]['patches']): string {
  const now = patches.filter(({ to }) => to === null).map(({ patch }) => patch);
  return [role, ...now].join(' ');
}
