import { useState } from 'preact/hooks';
import { Button } from '../../../src/ui/Button.tsx';
import { ExitThisPage } from '../../../src/ui/ExitThisPage.tsx';
import { NotificationBanner } from '../../../src/ui/NotificationBanner.tsx';
import { ServiceNavigation } from '../../../src/ui/ServiceNavigation.tsx';
import { SkipLink } from '../../../src/ui/SkipLink.tsx';
import { Tabs } from '../../../src/ui/Tabs.tsx';

function Skip() {
  return (
    <>
      <SkipLink>Skip to main content</SkipLink>
      <a href="/elsewhere">A way</a>
      <main id="content">
        <h1>Page</h1>
      </main>
    </>
  );
}

function banner(settings: Partial<Parameters<typeof NotificationBanner>[0]>) {
  return () => (
    <>
      <NotificationBanner titleText="Success" text="Saved" {...settings} />
      <button type="button">Another</button>
    </>
  );
}

const panels = ['one', 'two', 'three'].map((id) => ({
  id,
  label: id,
  panel: { text: <p>What {id} holds</p> },
}));

function Views() {
  return (
    <div class="govuk-frontend-supported">
      <Tabs title="Contents" items={panels} />
    </div>
  );
}

function Menu() {
  const ways = ['Records', 'Visits'].map((text) => ({ text, href: `/${text}` }));
  return <ServiceNavigation menuButtonText="Menu" ariaLabel="Service" navigation={ways} />;
}

/** Two buttons, each of which says how often it was heard. */
function presses(preventDoubleClick: boolean) {
  return function Presses() {
    const [heard, setHeard] = useState({ first: 0, second: 0 });
    const button = (name: 'first' | 'second') => (
      <Button
        type="button"
        preventDoubleClick={preventDoubleClick}
        onClick={() => setHeard((was) => ({ ...was, [name]: was[name] + 1 }))}
      >
        {name}
      </Button>
    );
    return (
      <>
        {button('first')}
        {button('second')}
        <output>{`${heard.first} and ${heard.second}`}</output>
      </>
    );
  };
}

function LinkButton() {
  return (
    <>
      <Button href="#pressed">Go on</Button>
      <div style="height: 3000px" />
    </>
  );
}

export const frames = {
  skip: Skip,
  success: banner({ type: 'success' }),
  'success-still': banner({ type: 'success', disableAutoFocus: true }),
  'success-region': banner({ type: 'success', role: 'region' }),
  'success-tabindex': banner({ type: 'success', attributes: { tabindex: '2' } }),
  important: banner({ titleText: 'Important' }),
  tabs: Views,
  menu: Menu,
  presses: presses(false),
  'presses-once': presses(true),
  'link-button': LinkButton,
  exit: () => <ExitThisPage redirectUrl="/elsewhere">Leave this page</ExitThisPage>,
};
