import { Breadcrumbs } from '../../src/ui/Breadcrumbs.tsx';
import { ExitThisPage } from '../../src/ui/ExitThisPage.tsx';
import { FileUpload } from '../../src/ui/FileUpload.tsx';
import { Footer } from '../../src/ui/Footer.tsx';
import { Pagination } from '../../src/ui/Pagination.tsx';
import { PhaseBanner } from '../../src/ui/PhaseBanner.tsx';
import { ServiceNavigation } from '../../src/ui/ServiceNavigation.tsx';
import { Tabs } from '../../src/ui/Tabs.tsx';
import { TaskList } from '../../src/ui/TaskList.tsx';
import { fixturesOf } from './govuk-fixtures.ts';
import {
  isOptions,
  type Json,
  list,
  type Options,
  type Props,
  raw,
  same,
  scriptWords,
  withChildren,
  words,
} from './govuk-options.ts';
import type { Pair } from './govuk-pairs.tsx';

/** GOV.UK's own mark, which is not ours to ship: it is taken from what the macro writes. */
const crown = raw(
  /<svg[^>]*govuk-footer__crown[\s\S]*?<\/svg>/.exec(fixturesOf('footer')[0]?.html ?? '')?.[0] ??
    '',
);
const licence = raw(
  'All content is available under the <a class="govuk-footer__link" href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/" rel="license">Open Government Licence v3.0</a>, except where otherwise stated',
);
const crownCopyright =
  'https://www.nationalarchives.gov.uk/information-management/re-using-public-sector-information/uk-government-licensing-framework/crown-copyright/';

const FILE_WORDS = {
  chooseFiles: 'Choose file',
  noFileChosen: 'No file chosen',
  filesChosen: (count: number) => `${count} files chosen`,
  dropInstruction: 'or drop file',
  enteredDropZone: 'Entered drop zone',
  leftDropZone: 'Left drop zone',
};

/** The words an option holds, or those the macro writes in English by itself. */
const wordsOr = (options: Json, otherwise: unknown): unknown => words(options) ?? otherwise;

function footerProps(options: Options): Props {
  const meta = isOptions(options.meta) ? options.meta : undefined;
  return {
    ...same(options),
    logo: crown,
    meta: meta && {
      ...same(meta),
      visuallyHiddenTitle: meta.visuallyHiddenTitle ?? 'Support links',
      text: words(meta),
    },
    contentLicence:
      options.contentLicence === null ? undefined : wordsOr(options.contentLicence, licence),
    copyright: { text: wordsOr(options.copyright, '© Crown copyright'), href: crownCopyright },
  };
}

function stepProps(given: Json, name: string): Props | undefined {
  if (!isOptions(given) || !given.href) return undefined;
  const own = raw(`${name}<span class="govuk-visually-hidden"> page</span>`);
  return { ...same(given), text: wordsOr(given, own) };
}

function paginationProps(options: Options): Props {
  const items = list(options.items).filter((item) => Object.keys(item).length > 0);
  return {
    ...same(options),
    landmarkLabel: options.landmarkLabel || 'Pagination',
    items:
      options.items &&
      items.map((item) => ({
        ...same(item),
        visuallyHiddenText: item.visuallyHiddenText ?? `Page ${item.number}`,
      })),
    previous: stepProps(options.previous, 'Previous'),
    next: stepProps(options.next, 'Next'),
  };
}

function serviceNavigationProps(options: Options): Props {
  const slots = isOptions(options.slots) ? options.slots : {};
  const slot = (given: Json) => (typeof given === 'string' ? raw(given) : words(given));
  return {
    ...same(options),
    ariaLabel: options.ariaLabel ?? 'Service information',
    menuButtonText: options.menuButtonText ?? 'Menu',
    navigationId: options.navigationId ?? 'navigation',
    navigation: list(options.navigation).map(same),
    slots: {
      start: slot(slots.start),
      navigationStart: slot(slots.navigationStart),
      navigationEnd: slot(slots.navigationEnd),
      end: slot(slots.end),
      isEndInline: isOptions(slots.end) && slots.end.align === 'inline',
    },
  };
}

function tabProps(options: Options): Props {
  const items = list(options.items).map((item, index) => {
    const panel = isOptions(item.panel) ? item.panel : {};
    const text = panel.html ? words(panel) : <p class="govuk-body">{words(panel)}</p>;
    return {
      ...same(item),
      id: item.id ?? `${options.idPrefix}-${index + 1}`,
      panel: { ...same(panel), text },
    };
  });
  return { ...same(options), title: options.title ?? 'Contents', items };
}

const FILE_WORD_NAMES = {
  chooseFilesButtonText: 'choose-files-button',
  noFileChosenText: 'no-file-chosen',
  multipleFilesChosenText: 'multiple-files-chosen',
  dropInstructionText: 'drop-instruction',
  enteredDropZoneText: 'entered-drop-zone',
  leftDropZoneText: 'left-drop-zone',
};

const EXIT_WORD_NAMES = {
  activatedText: 'activated',
  timedOutText: 'timed-out',
  pressTwoMoreTimesText: 'press-two-more-times',
  pressOneMoreTimeText: 'press-one-more-time',
};

function fileProps(options: Options): Props {
  const { wrapperAttributes, ...props } = same(options);
  return {
    ...props,
    words: options.javascript ? FILE_WORDS : undefined,
    wrapperAttributes: {
      ...Object(wrapperAttributes),
      ...scriptWords(options, FILE_WORD_NAMES),
    },
  };
}

function exitProps(options: Options): Props {
  const { attributes, ...props } = same(options);
  return {
    ...props,
    redirectUrl: options.redirectUrl ?? 'https://www.bbc.co.uk/weather',
    children: wordsOr(
      options,
      raw('<span class="govuk-visually-hidden">Emergency</span> Exit this page'),
    ),
    attributes: { ...Object(attributes), ...scriptWords(options, EXIT_WORD_NAMES) },
  };
}

/** What frames a page, beside its name in govuk-frontend. */
export const PAGE_PAIRS: Readonly<Record<string, Pair>> = {
  breadcrumbs: {
    view: Breadcrumbs,
    props: (o) => ({ ...same(o), labelText: o.labelText ?? 'Breadcrumb' }),
  },
  'exit-this-page': { view: ExitThisPage, props: exitProps },
  'file-upload': { view: FileUpload, props: fileProps },
  footer: { view: Footer, props: footerProps },
  pagination: { view: Pagination, props: paginationProps },
  'phase-banner': { view: PhaseBanner, props: (o) => ({ tag: {}, ...withChildren(o) }) },
  'service-navigation': { view: ServiceNavigation, props: serviceNavigationProps },
  tabs: { view: Tabs, props: tabProps },
  'task-list': { view: TaskList, props: same },
};
