/** A class of a selector, in which Tailwind's names have escapes: `.md\:mt-0\.5`. */
export const CLASS = /\.((?:[_a-zA-Z-]|\\.)(?:[\w-]|\\.)*)/g;

/** Names in a script, except the properties and values of styles that it contains: `{display:flex;flex-wrap:wrap}`. */
const SCRIPT_NAME = /(?<![:\w-])(?![\w-]+(?<=[;{][\w-]+):)[\w-]+/g;

/** Returns the name of a class in a selector without its escapes. */
export function unescapeClass(name: string): string {
	return name.replace(/\\(.)/g, "$1");
}

/** Finds the names in scripts that may be classes or elements. */
export function findScriptNames(scripts: string): Set<string> {
	return new Set(scripts.match(SCRIPT_NAME));
}
