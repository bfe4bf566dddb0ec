import { type CodeOf, helpOf } from '../../domain/codes/code-list.ts';
import { roles } from '../../domain/codes/role.ts';
import { adminWords } from '../../locales/admin.ts';
import { language, wordsIn } from '../../locales/language.ts';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import type { ErrorOptions } from '../../ui/options.ts';

type Role = CodeOf<typeof roles>;

type Props = {
  readonly values: readonly Role[];
  readonly onChange: (values: readonly Role[]) => void;
  readonly errorMessage: ErrorOptions | undefined;
  readonly isPageHeading?: boolean;
};

/** The roles with a sentence each on what they do; nobody who works here is the public. */
export function RoleBoxes({ values, onChange, errorMessage, isPageHeading = false }: Props) {
  const words = wordsIn(adminWords).person;
  const offered = roles.codes.filter(({ code }) => code !== 'public');
  const size = isPageHeading ? 'govuk-fieldset__legend--l' : 'govuk-fieldset__legend--m';
  return (
    <Checkboxes
      name="roles"
      fieldset={{ legend: { text: words.roles, isPageHeading, classes: size } }}
      hint={words.rolesHint}
      items={offered.map(({ code, [language.value]: text }) => ({
        value: code,
        text,
        hint: helpOf(roles, code, language.value),
      }))}
      values={values}
      onChange={(chosen) =>
        onChange(offered.map(({ code }) => code).filter((code) => chosen.includes(code)))
      }
      errorMessage={errorMessage}
    />
  );
}
