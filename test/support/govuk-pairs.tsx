import type { FunctionComponent } from 'preact';
import { BackLink } from '../../src/ui/BackLink.tsx';
import { Button } from '../../src/ui/Button.tsx';
import { CharacterCount } from '../../src/ui/CharacterCount.tsx';
import { Checkboxes } from '../../src/ui/Checkboxes.tsx';
import { DateInput } from '../../src/ui/DateInput.tsx';
import { Details } from '../../src/ui/Details.tsx';
import { ErrorMessage } from '../../src/ui/ErrorMessage.tsx';
import { ErrorSummary } from '../../src/ui/ErrorSummary.tsx';
import { Fieldset } from '../../src/ui/Fieldset.tsx';
import { GenericHeader } from '../../src/ui/GenericHeader.tsx';
import { Hint } from '../../src/ui/Hint.tsx';
import { Input } from '../../src/ui/Input.tsx';
import { InsetText } from '../../src/ui/InsetText.tsx';
import { Label } from '../../src/ui/Label.tsx';
import { LanguageSwitch } from '../../src/ui/LanguageSwitch.tsx';
import { NotificationBanner } from '../../src/ui/NotificationBanner.tsx';
import { Panel } from '../../src/ui/Panel.tsx';
import { PasswordInput } from '../../src/ui/PasswordInput.tsx';
import { Radios } from '../../src/ui/Radios.tsx';
import { Select } from '../../src/ui/Select.tsx';
import { SkipLink } from '../../src/ui/SkipLink.tsx';
import { SummaryList } from '../../src/ui/SummaryList.tsx';
import { Table } from '../../src/ui/Table.tsx';
import { Tag } from '../../src/ui/Tag.tsx';
import { Textarea } from '../../src/ui/Textarea.tsx';
import { WarningText } from '../../src/ui/WarningText.tsx';
import {
  errorPrefix,
  isOptions,
  list,
  type Options,
  type Props,
  same,
  scriptWords,
  translate,
  withChildren,
  words,
} from './govuk-options.ts';

export type Pair = {
  readonly view: FunctionComponent<never>;
  readonly props: (options: Options) => Props;
};

const DATE_PARTS = ['day', 'month', 'year'] as const;

/** The macro makes up what it is not told about a date; ours is told everything. */
function dateProps(options: Options): Props {
  const own: readonly Options[] = DATE_PARTS.filter((part) => options[part] !== false).map(
    (part) => ({
      name: part,
      ...(isOptions(options[part]) ? options[part] : {}),
    }),
  );
  const items = list(options.items).length > 0 ? list(options.items) : own;
  const values = isOptions(options.values) ? options.values : {};
  const prefix = options.namePrefix ? `${options.namePrefix}-` : '';
  return {
    ...same(options),
    items: items.map((item) => {
      const name = String(item.name);
      const part = options[name];
      const value =
        item.value ??
        (isOptions(part) ? part.value : undefined) ??
        values[name] ??
        values[prefix + name];
      const label = String(item.label ?? name.charAt(0).toUpperCase() + name.slice(1));
      const error =
        item.error ?? (String(item.classes).includes('govuk-input--error') || undefined);
      return Object(translate({ ...item, label, value, error }));
    }),
    values: undefined,
  };
}

const COUNT_WORDS = {
  charactersUnderLimitText: 'characters-under-limit',
  charactersAtLimitText: 'characters-at-limit',
  charactersOverLimitText: 'characters-over-limit',
  wordsUnderLimitText: 'words-under-limit',
  wordsAtLimitText: 'words-at-limit',
  wordsOverLimitText: 'words-over-limit',
};

function countProps(options: Options): Props {
  const limit = options.maxwords ?? options.maxlength;
  const unit = options.maxwords || options.countType === 'words' ? 'words' : 'characters';
  const given = options.textareaDescriptionText;
  const description = String(given ?? `You can enter up to %{count} ${unit}`);
  const own = given && !limit ? { 'data-i18n.textarea-description.other': given } : {};
  return {
    ...withScriptWords(options, COUNT_WORDS, own),
    descriptionText: limit && description.replace('%{count}', String(limit)),
    countText: (remaining: number) => `${remaining}`,
    messageClasses: isOptions(options.countMessage) ? options.countMessage.classes : undefined,
  };
}

/** Props of a question whose frame carries the words for GOV.UK's own script. */
function withScriptWords(options: Options, names: Readonly<Record<string, string>>, own = {}) {
  const props = same(options);
  const formGroup = Object(props.formGroup);
  const attributes = { ...formGroup.attributes, ...scriptWords(options, names), ...own };
  return { ...props, formGroup: { ...formGroup, attributes } };
}

function panelProps(options: Options): Props {
  const classes = String(options.classes ?? '').split(' ');
  return {
    ...withChildren(options),
    titleText: words(options, ['titleHtml', 'titleText']),
    isInterruption: classes.includes('govuk-panel--interruption'),
    actions: isOptions(options.actions) && { items: [], ...Object(translate(options.actions)) },
    classes: classes.filter((name) => name !== 'govuk-panel--interruption').join(' '),
  };
}

const PASSWORD_WORDS = {
  show: 'Show',
  hide: 'Hide',
  showLabel: 'Show password',
  hideLabel: 'Hide password',
  shownAnnouncement: 'Your password is visible',
  hiddenAnnouncement: 'Your password is hidden',
};

const PASSWORD_WORD_NAMES = {
  showPasswordText: 'show-password',
  hidePasswordText: 'hide-password',
  showPasswordAriaLabelText: 'show-password-aria-label',
  hidePasswordAriaLabelText: 'hide-password-aria-label',
  passwordShownAnnouncementText: 'password-shown-announcement',
  passwordHiddenAnnouncementText: 'password-hidden-announcement',
};

function passwordProps(options: Options): Props {
  const { show, showLabel, ...rest } = PASSWORD_WORDS;
  return {
    ...withScriptWords(options, PASSWORD_WORD_NAMES),
    words: {
      ...rest,
      show: options.showPasswordText ?? show,
      showLabel: options.showPasswordAriaLabelText ?? showLabel,
    },
  };
}

/** Each component of ours beside its name in govuk-frontend. */
export const PAIRS: Readonly<Record<string, Pair>> = {
  'back-link': {
    view: BackLink,
    props: (o) => ({ ...withChildren(o), href: o.href || '#', children: words(o) || 'Back' }),
  },
  button: {
    view: Button,
    props: (o) => ({
      ...withChildren(o),
      children: o.isStartButton && o.html ? <span>{words(o)}</span> : words(o),
    }),
  },
  'character-count': { view: CharacterCount, props: countProps },
  checkboxes: { view: Checkboxes, props: same },
  'date-input': { view: DateInput, props: dateProps },
  details: {
    view: Details,
    props: (o) => ({ ...withChildren(o), summaryText: words(o, ['summaryHtml', 'summaryText']) }),
  },
  'error-message': {
    view: ErrorMessage,
    props: (o) => ({ ...same(o), visuallyHiddenText: errorPrefix(o) }),
  },
  'error-summary': {
    view: ErrorSummary,
    props: (o) => ({
      ...same(o),
      titleText: words(o, ['titleHtml', 'titleText']),
      descriptionText: words(o, ['descriptionHtml', 'descriptionText']),
    }),
  },
  fieldset: { view: Fieldset, props: withChildren },
  'generic-header': {
    view: GenericHeader,
    props: (o) => ({ ...same(o), logoText: words(o, ['logoHtml', 'logoText']) }),
  },
  hint: { view: Hint, props: same },
  input: { view: Input, props: same },
  'inset-text': { view: InsetText, props: withChildren },
  label: { view: Label, props: same },
  'language-navigation': {
    view: LanguageSwitch,
    props: (o) => ({ ...same(o), ariaLabel: o.ariaLabel ?? 'Language' }),
  },
  'notification-banner': {
    view: NotificationBanner,
    props: (o) => ({
      ...same(o),
      titleText:
        words(o, ['titleHtml', 'titleText']) ?? (o.type === 'success' ? 'Success' : 'Important'),
      type: o.type === 'success' ? o.type : undefined,
      children: o.html ? words(o) : undefined,
    }),
  },
  panel: { view: Panel, props: panelProps },
  'password-input': { view: PasswordInput, props: passwordProps },
  radios: { view: Radios, props: same },
  select: {
    view: Select,
    props: (o) => ({ ...same(o), items: list(o.items).map((item) => translate(item)) }),
  },
  'skip-link': { view: SkipLink, props: withChildren },
  'summary-list': { view: SummaryList, props: same },
  table: { view: Table, props: same },
  tag: { view: Tag, props: withChildren },
  textarea: { view: Textarea, props: same },
  'warning-text': {
    view: WarningText,
    props: (o) => ({ ...withChildren(o), iconFallbackText: o.iconFallbackText || 'Warning' }),
  },
};
