import type { Role } from '../domain/actor.ts';
import { StaffSummary } from '../domain/records/staff.ts';
import { wordsIn } from '../locales/language.ts';
import { openWords } from '../locales/open.ts';
import { useDesk } from '../parts/desk-context.ts';
import { RoomPage } from '../parts/RoomPage.tsx';
import type { Desk } from '../storage/desk.ts';
import { Button } from '../ui/Button.tsx';
import { waysFor } from './navigation.ts';
import { ThemeChoice } from './ThemeChoice.tsx';

type Props = { readonly onLock: () => void };

const deciding: ReadonlySet<Role> = new Set(['supervisor', 'admin', 'auditor']);
const recording: ReadonlySet<Role> = new Set(['warden', 'officer', 'supervisor', 'specialist']);
const erasing: ReadonlySet<Role> = new Set(['supervisor', 'specialist', 'auditor']);
const approving: ReadonlySet<Role> = new Set(['supervisor', 'admin']);

/** Whose vault this is, what is done now and then, and the lock. */
export function MorePage({ onLock }: Props) {
  const words = wordsIn(openWords);
  const desk = useDesk();
  const { more } = words;
  const { roles } = desk.actor.value;
  const ways = waysFor(roles);
  const waiting = [...desk.sending.value.values()].filter((one) => one.state !== 'received');
  return (
    <RoomPage title={more.title} heading={more.title}>
      <p class="govuk-body">{more.signedInAs(nameOf(desk))}</p>
      {ways.length === 1 && <p class="govuk-body">{more.noRoom}</p>}
      {linksFor(roles).map(({ href, text }) => (
        <p key={href} class="govuk-body">
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </p>
      ))}
      <ThemeChoice />
      <p class="govuk-body">{more.lockHelp(waiting.length)}</p>
      <Button type="button" onClick={onLock}>
        {more.lock}
      </Button>
    </RoomPage>
  );
}

/** What is done now and then, by whoever may. */
function linksFor(roles: readonly Role[]): { href: string; text: string }[] {
  const { more } = wordsIn(openWords);
  const is = (among: ReadonlySet<Role>) => roles.some((role) => among.has(role));
  const links = [
    { href: '/versions', text: more.versions },
    is(deciding) && { href: '/held', text: more.held },
    is(approving) && { href: '/more/recovery', text: more.recovery },
    is(erasing) && { href: '/more/erasure', text: more.erasure },
    { href: '/start', text: more.start },
    { href: '/more/ways', text: more.ways },
    { href: '/more/phone', text: more.thisPhone },
    is(recording) && { href: '/practice/start', text: more.practice },
    { href: '/help', text: more.help },
  ];
  return links.filter((link) => link !== false);
}

function nameOf(desk: Desk): string {
  const summary = StaffSummary.safeParse(desk.entry(desk.person)?.summary);
  return (summary.success ? summary.data.name : null) ?? '';
}
