/** Matches classes in selectors, in which Tailwind's names have escapes: `.md\:mt-0\.5`. */
export const CLASS = /\.((?:[_a-zA-Z-]|\\.)(?:[\w-]|\\.)*)/g;

/** Removes the escapes of a class in a selector. */
export function unescapeClass(name: string): string {
	return name.replace(/\\(.)/g, "$1");
}
