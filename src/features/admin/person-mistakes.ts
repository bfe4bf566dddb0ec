import { adminWords } from '../../locales/admin.ts';
import { wordsIn } from '../../locales/language.ts';
import type { Mistake } from '../../parts/RoomPage.tsx';

/** What is wrong with a name. */
export function nameMistakes(name: string): Mistake[] {
  const words = wordsIn(adminWords).person;
  if (name === '') return [{ id: 'name', text: words.nameError }];
  return name.length > 80 ? [{ id: 'name', text: words.nameLong }] : [];
}

/** Nobody works here without a role. */
export const roleMistakes = (roles: readonly string[]): Mistake[] =>
  roles.length === 0 ? [{ id: 'roles', text: wordsIn(adminWords).person.rolesError }] : [];

/** An administrator does not shut themselves out; somebody else does it. */
export const ownRoleMistakes = (isSelf: boolean, roles: readonly string[]): Mistake[] =>
  isSelf && !roles.includes('admin')
    ? [{ id: 'roles', text: wordsIn(adminWords).person.rolesOwn }]
    : [];
