/** A class of a selector, in which Tailwind's names have escapes: `.md\:mt-0\.5`. */
export const CLASS = /\.((?:[_a-zA-Z-]|\\.)(?:[\w-]|\\.)*)/g;

/** Returns the name of a class in a selector without its escapes. */
export function unescapeClass(name: string): string {
	return name.replace(/\\(.)/g, "$1");
}
