const DECLARATION = /(?<=[{;])(--[\w-]+):([^;{}]*)/g;
const REFERENCE = /(?<=var\()--[\w-]+(?=[,)])/g;
const REFERENCE_WITHOUT_FALLBACK = /var\((--[\w-]+)\)/g;
const NAME = /(?<=[{;]|var\()--[\w-]+(?=[:,)])/g;
const ROOT_RULE = /(?<![^{}]):root\{([^{}]*)\}/g;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** The values of a custom property in a stylesheet. */
interface Property {
	values: string[];
	/** How many of the values the root element has. */
	rootValues: number;
	/** Whether the root element has the first value in any window and medium. */
	isUnconditional: boolean;
}

/** How the custom properties of a stylesheet can be shortened. */
export interface PropertyPlan {
	/** The properties whose declarations can be removed. */
	unused: string[];
	/** Replaces references to properties by their values or by short names, in the stylesheet without `unused`. */
	shorten: (css: string) => string;
}

/**
 * Plans how to shorten the custom properties of a minified stylesheet: those that are referenced once become their value, and
 * the others get short names. Names for which `isFixed` is true stay, because something else references or declares them.
 */
export function planProperties(css: string, isFixed: (name: string) => boolean): PropertyPlan {
	const properties = readProperties(css);
	const counts = countReferences(css, properties, isFixed);
	const values = new Map<string, string>();
	for (const [name, property] of properties) {
		if (counts.get(name) !== 1 || isFixed(name) || !canInline(property, properties)) continue;
		values.set(name, property.values.join());
	}
	const used = [...counts.keys()].filter((name) => properties.has(name) && !values.has(name) && !isFixed(name));
	const names = createNames(used, (name) => isFixed(name) || properties.has(name));
	const inline = (text: string): string =>
		text.replace(REFERENCE_WITHOUT_FALLBACK, (reference, name: string) => {
			const value = values.get(name);
			return value === undefined ? reference : inline(value);
		});
	return {
		unused: [...properties.keys()].filter((name) => !names.has(name) && !isFixed(name)),
		shorten: (text) => inline(text).replace(NAME, (name) => names.get(name) ?? name),
	};
}

function readProperties(css: string): Map<string, Property> {
	const properties = new Map<string, Property>();
	const get = (name: string) => {
		const property = properties.get(name) ?? { values: [], rootValues: 0, isUnconditional: false };
		properties.set(name, property);
		return property;
	};
	for (const [, name = "", value = ""] of css.matchAll(DECLARATION)) get(name).values.push(value);
	for (const { 0: rule, index } of css.matchAll(ROOT_RULE)) {
		const isUnconditional = isTopLevel(css, index);
		for (const [, name = ""] of rule.matchAll(DECLARATION)) {
			get(name).rootValues++;
			get(name).isUnconditional ||= isUnconditional;
		}
	}
	return properties;
}

/** Tells whether an index of a stylesheet is outside of all rules. */
function isTopLevel(css: string, index: number): boolean {
	const before = css.slice(0, index);
	return before.split("{").length === before.split("}").length;
}

/** Counts the references to each property, without those from properties that nothing references. */
function countReferences(css: string, properties: ReadonlyMap<string, Property>, isFixed: (name: string) => boolean) {
	const counts = new Map<string, number>();
	for (const name of properties.keys()) if (isFixed(name)) counts.set(name, 1);
	const count = (text: string) => {
		for (const [name] of text.matchAll(REFERENCE)) counts.set(name, (counts.get(name) ?? 0) + 1);
	};
	count(css.replace(DECLARATION, ""));
	// A map also iterates over the entries that are added meanwhile.
	for (const name of counts.keys()) for (const value of properties.get(name)?.values ?? []) count(value);
	return counts;
}

/** Tells whether a reference to a property can be replaced by its value, because it is the same on all elements. */
function canInline({ values, isUnconditional }: Property, properties: ReadonlyMap<string, Property>): boolean {
	const [value = "", ...others] = values;
	if (!isUnconditional || others.length > 0) return false;
	return [...value.matchAll(REFERENCE)].every(([name]) => {
		const property = properties.get(name);
		return property !== undefined && property.rootValues === property.values.length;
	});
}

/** Returns short names for properties, without those that are in use. */
function createNames(properties: readonly string[], isUsed: (name: string) => boolean): Map<string, string> {
	const letters = [...LETTERS, ...[...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second))];
	const free = letters.map((letter) => `--${letter}`).filter((name) => !isUsed(name));
	return new Map(properties.map((name, index) => [name, free[index] ?? name]));
}
