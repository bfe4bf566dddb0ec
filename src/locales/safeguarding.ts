import { defineWords } from './language.ts';

/** Is it safe to go on, and what to do about each flag that was raised (domain.md 3.4). */
export const safeguardingWords = defineWords({
  en: {
    safe: 'Is it safe to carry on?',
    yes: 'Yes, carry on',
    no: 'No – hide the screen',
    title: 'What to do now',
    prompts: {
      weapon_seen_or_threatened: 'Call 999 first. Leave if it is not safe to stay.',
      threat_to_kill_or_seriously_hurt:
        'Tell the police today. If the person says no, ask your supervisor at once.',
      fire_or_arson_threat: 'Call 999 first. Leave if it is not safe to stay.',
      child_at_immediate_risk:
        "Call 999 if a child is in danger now. Tell children's services today.",
      suicide_or_self_harm_talk: 'Stay with them. Ask them about it directly.',
      needs_ambulance: 'Call 999. A head injury, choking or a risk to a pregnancy cannot wait.',
    },
    phones: {
      child_safeguarding_phone: "Call children's services",
      adult_safeguarding_phone: 'Call the safeguarding lead',
      crisis_phone: 'Call the crisis line',
      samaritans: 'Call Samaritans',
    },
    notSet: (name: string) => `${name}: the number is not set in this app. Ask your duty manager.`,
  },
  cy: {
    safe: "Ydy hi'n ddiogel i barhau?",
    yes: 'Ydy, parhau',
    no: "Nac ydy – cuddio'r sgrin",
    title: "Beth i'w wneud nawr",
    prompts: {
      weapon_seen_or_threatened: "Ffoniwch 999 yn gyntaf. Gadewch os nad yw'n ddiogel i aros.",
      threat_to_kill_or_seriously_hurt:
        "Dywedwch wrth yr heddlu heddiw. Os yw'r person yn dweud na, gofynnwch i'ch goruchwyliwr ar unwaith.",
      fire_or_arson_threat: "Ffoniwch 999 yn gyntaf. Gadewch os nad yw'n ddiogel i aros.",
      child_at_immediate_risk:
        'Ffoniwch 999 os yw plentyn mewn perygl nawr. Dywedwch wrth y gwasanaethau plant heddiw.',
      suicide_or_self_harm_talk: 'Arhoswch gyda nhw. Gofynnwch iddynt amdano yn uniongyrchol.',
      needs_ambulance: "Ffoniwch 999. Ni all anaf i'r pen, tagu na risg i feichiogrwydd aros.",
    },
    phones: {
      child_safeguarding_phone: "Ffonio'r gwasanaethau plant",
      adult_safeguarding_phone: "Ffonio'r arweinydd diogelu",
      crisis_phone: "Ffonio'r llinell argyfwng",
      samaritans: "Ffonio'r Samariaid",
    },
    notSet: (name: string) =>
      `${name}: nid yw'r rhif wedi'i osod yn yr ap hwn. Gofynnwch i'ch rheolwr ar ddyletswydd.`,
  },
});
