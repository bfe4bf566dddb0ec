import { useLocation } from 'preact-iso';
import { wordsIn } from '../../../locales/language.ts';
import { sameWords } from '../../../locales/same.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { titleOf } from '../../../parts/record-title.ts';
import { InsetText } from '../../../ui/InsetText.tsx';
import type { Capture } from '../capture/useCapture.ts';
import { samePath } from '../paths.ts';
import { isThisWeek } from './likely.ts';
import { useLikely } from './useLikely.ts';

type Props = { readonly capture: Capture };

/** Says that something near here may be the same, or which record it was said to be; never in the way. */
export function SameNotice({ capture }: Props) {
  const { answers, draft, keep } = capture;
  const desk = useDesk();
  const { route } = useLocation();
  const words = wordsIn(sameWords);
  const found = useLikely(draft, answers);
  const { sameAs } = answers;
  const near = isThisWeek(desk, answers) ? words.near : words.nearThen;
  const compare = async () => {
    await keep();
    route(samePath(draft));
  };
  return (
    <div role="status">
      {(sameAs !== null || found.length > 0) && (
        <InsetText>
          {sameAs === null
            ? `${near(found.length)} ${words.ask} `
            : `${words.linked(titleOf(desk, sameAs))} `}
          <button type="button" class="app-link-button" onClick={() => void compare()}>
            {sameAs === null ? words.compare : words.change}
          </button>
        </InsetText>
      )}
    </div>
  );
}
