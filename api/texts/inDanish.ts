const place = '(?: at "(?<at>[^"]*)")?; ';

/** GraphQL's own words on a wrong query, one after the other, and how they are said in Danish. */
const translations: readonly (readonly [RegExp, string])[] = [
  [/^Cannot query field "([^"]*)" on type "([^"]*)"/, 'feltet "$1" findes ikke på "$2".'],
  [
    /^Unknown argument "([^"]*)" on (?:field|directive) "([^"]*)"/,
    'argumentet "$1" findes ikke på "$2".',
  ],
  [/^Unknown type "([^"]*)"/, 'typen "$1" findes ikke.'],
  [
    /^(?:Field|Directive) "([^"]*)" argument "([^"]*)" of type/,
    'argumentet "$2" mangler ved "$1".',
  ],
  [/^Argument "([^"]*)" of (?:required|non-null) type/, 'argumentet "$1" mangler.'],
  [/^Field "([^"]*)" of required type/, 'feltet "$1" mangler.'],
  [/^Field "([^"]*)" is not defined by type "([^"]*)"/, 'feltet "$1" findes ikke i "$2".'],
  [/^Field "([^"]*)" must not have a selection/, 'feltet "$1" har ingen felter at vælge imellem.'],
  [
    /^Field "([^"]*)" of type "[^"]*" must have/,
    'ved feltet "$1" skal det siges, hvilke felter der ønskes.',
  ],
  [/^Variable "([^"]*)" is not defined/, 'variablen "$1" er ikke erklæret.'],
  [/^Variable "([^"]*)" is never used/, 'variablen "$1" bruges ikke.'],
  [/^Variable "([^"]*)" of required type/, 'variablen "$1" mangler.'],
  [/^Variable "([^"]*)" of non-null type/, 'variablen "$1" må ikke være null.'],
  [
    /^Variable "([^"]*)" of type "([^"]*)" used in/,
    'variablen "$1" kan ikke være af typen "$2" der.',
  ],
  [
    new RegExp(`^Variable "([^"]*)" got an invalid value${place}Field "([^"]*)" of required`),
    'feltet "$3" mangler i "$1".',
  ],
  [
    new RegExp(`^Variable "([^"]*)" got an invalid value${place}Field "([^"]*)" is not`),
    'feltet "$3" findes ikke i "$1".',
  ],
  [/^Variable "[^"]*" got an invalid value at "([^"]*)"/, 'værdien i "$1" er af en forkert type.'],
  [/^Variable "([^"]*)" got an invalid value/, 'værdien af "$1" er af en forkert type.'],
  [/^Expected value of type "([^"]*)"/, 'der ventes en værdi af typen "$1".'],
  [/^Enum "([^"]*)" cannot represent/, 'værdien findes ikke i "$1".'],
  [/^Value does not exist in "([^"]*)" enum/, 'værdien findes ikke i "$1".'],
  [/^(\w+) cannot represent/, 'der ventes en værdi af typen "$1".'],
  [/^Syntax Error/, 'den kan ikke læses.'],
];

/** What GraphQL says of a wrong query, in Danish; null for the rare words that nobody has put into Danish yet. */
export function inDanish(said: string): string | null {
  for (const [words, danish] of translations) {
    const found = words.exec(said);
    if (found) return danish.replace(/\$(\d)/g, (_, place) => found[Number(place)] ?? '');
  }
  return null;
}
