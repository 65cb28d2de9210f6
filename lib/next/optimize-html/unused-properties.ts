const DECLARATION = /(--[\w-]+):([^;{}]*)/g;
const REFERENCE = /var\((--[\w-]+)/g;

/**
 * Finds the custom properties of a minified stylesheet that nothing references: neither a rule, nor `referenced`, the
 * properties that the page itself references, nor a custom property that is referenced.
 */
export function findUnusedProperties(css: string, referenced: ReadonlySet<string>): string[] {
	const references = new Map<string, string[]>();
	const rules = css.replace(DECLARATION, (_, name: string, value: string) => {
		references.set(name, [...(references.get(name) ?? []), ...findReferences(value)]);
		return "";
	});
	const used = new Set([...referenced, ...findReferences(rules)]);
	// A set also iterates over what is added meanwhile.
	for (const name of used) for (const one of references.get(name) ?? []) used.add(one);
	return [...references.keys()].filter((name) => !used.has(name));
}

function findReferences(css: string): string[] {
	return [...css.matchAll(REFERENCE)].map(([, name = ""]) => name);
}
