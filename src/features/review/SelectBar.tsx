import { wordsIn } from '../../locales/language.ts';
import { reviewWords } from '../../locales/review.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectBox } from './SelectBox.tsx';
import type { Selection } from './selection.ts';

type Props = { readonly shown: readonly string[]; readonly selection: Selection };

/** Chooses everything on the list, says how many are chosen, and what can be done with them together. */
export function SelectBar({ shown, selection }: Props) {
  const words = wordsIn(reviewWords);
  const { chosen } = selection;
  const count = shown.filter((id) => chosen.has(id)).length;
  const isAll = count === shown.length;
  if (shown.length === 0) return null;
  return (
    <>
      <SelectBox
        id="select-all"
        label={words.many.all}
        isLabelShown
        isChecked={isAll}
        isMixed={count > 0 && !isAll}
        onToggle={() => selection.set(isAll ? [] : shown)}
      />
      <p class="govuk-body" role="status">
        {words.many.count(count)}
      </p>
      {count > 0 && (
        <div class="govuk-button-group">
          <Button href="/review/selected/assign" variant="secondary">
            {words.actions.assign}
          </Button>
          <Button href="/review/selected/ask" variant="secondary">
            {words.many.ask}
          </Button>
        </div>
      )}
    </>
  );
}
