/** What stands in a tag after its name. */
export interface Arguments {
	positional: string[];
	named: Record<string, string>;
}

const ARGUMENT =
	/([\w-]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|`([^`]*)`|([^\s,"'`]+))|"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|`([^`]*)`|([^\s,]+)/g;

/** Reads `"a b" key="c" d`, with or without commas between. */
export function parseArguments(source: string): Arguments {
	const found: Arguments = { positional: [], named: {} };
	for (const [, key, ...values] of source.matchAll(ARGUMENT)) {
		const value = (values.find((one) => one !== undefined) ?? "").replace(/\\(["'\\])/g, "$1");
		if (key === undefined) found.positional.push(value);
		else found.named[key.toLowerCase()] = value;
	}
	return found;
}
