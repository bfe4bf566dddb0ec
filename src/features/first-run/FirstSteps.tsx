import { firstRunWords } from '../../locales/first-run.ts';
import { helpWords } from '../../locales/help.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { WarningText } from '../../ui/WarningText.tsx';
import type { Phone } from './first-run-actions.ts';
import { Step } from './Step.tsx';
import { StepLink } from './StepLink.tsx';

type Props = {
  readonly phone: Phone;
  readonly hasOtherWay: boolean;
  readonly mayPractise: boolean;
};

/** Three things that are worth doing first; each may be left for later. */
export function FirstSteps({ phone, hasOtherWay, mayPractise }: Props) {
  return (
    <>
      <OtherWay canTouch={phone.canTouch} isDone={hasOtherWay} />
      <HomeScreen phone={phone} />
      {mayPractise && <Practice />}
    </>
  );
}

function OtherWay({ canTouch, isDone }: { readonly canTouch: boolean; readonly isDone: boolean }) {
  const words = wordsIn(firstRunWords).steps.ways;
  if (isDone) return <Step title={words.title} text={words.done} />;
  const text = `${words.words} ${canTouch ? words.touch : words.noTouch}`;
  return (
    <Step title={words.title} text={text}>
      {canTouch && <StepLink href="/more/ways/passkey" text={words.addTouch} />}
      <StepLink href="/more/ways/pin" text={words.pin} />
    </Step>
  );
}

function HomeScreen({ phone }: { readonly phone: Phone }) {
  const words = wordsIn(firstRunWords).steps.home;
  const { install } = wordsIn(helpWords);
  if (phone.isOnHomeScreen) return <Step title={words.title} text={words.done} />;
  if (!phone.isIosTab) {
    return (
      <Step title={words.title} text={words.why}>
        <StepLink href="/help/install" text={words.how} />
      </Step>
    );
  }
  return (
    <Step title={words.title} text={words.why}>
      <WarningText iconFallbackText={wordsIn(partsWords).warning}>{install.iosWarning}</WarningText>
      <ol class="govuk-list govuk-list--number">
        {install.ios.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Step>
  );
}

function Practice() {
  const words = wordsIn(firstRunWords).steps.practice;
  return (
    <Step title={words.title} text={words.text}>
      <StepLink href="/practice/start" text={words.link} />
    </Step>
  );
}
