import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

type Environment = {
  addFilter: (name: string, filter: (value: unknown) => string) => void;
  renderString: (template: string, context: object) => string;
};
type Nunjucks = {
  Environment: new (loader: object, options: { autoescape: boolean }) => Environment;
  FileSystemLoader: new (paths: readonly string[]) => object;
};

const require = createRequire(import.meta.url);
const nunjucks: Nunjucks = require('nunjucks');

const rootOf = (file: string, up: string) => join(dirname(require.resolve(file)), up);
const folders = [
  rootOf('@ministryofjustice/frontend/moj/components/timeline/macro.njk', '../../..'),
  rootOf('govuk-frontend/dist/govuk/components/button/macro.njk', '../../..'),
];
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folders), {
  autoescape: true,
});
// The package's own filters for dates need another library; the words of a moment are not what is compared.
environment.addFilter('mojDate', String);

/** What a macro of MOJ's own package writes for the options. */
export function mojHtml(component: string, macro: string, options: object): string {
  const template = `{% from "moj/components/${component}/macro.njk" import ${macro} %}{{ ${macro}(options) }}`;
  return environment.renderString(template, { options });
}
