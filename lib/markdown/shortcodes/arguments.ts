export interface Arguments {
	positional: string[];
	named: Record<string, string>;
}

/** The front matter of a post, for shortcodes that show it. */
export type FrontMatter = Readonly<Record<string, unknown>>;

const ARGUMENT =
	/([\w-]+)(?:\s*=\s*|\s?:(?=\s|["'])\s*)(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|`([^`]*)`|([^\s,"'`]+))|"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|`([^`]*)`|([^\s,]+)/g;

/** Parses arguments such as `"a b" key="c" d`, with or without commas between them. */
export function parseArguments(source: string): Arguments {
	const args: Arguments = { positional: [], named: {} };
	for (const [, key, ...values] of source.matchAll(ARGUMENT)) {
		const value = (values.find((candidate) => candidate !== undefined) ?? "").replace(/\\(["'\\])/g, "$1");
		if (key === undefined) args.positional.push(value);
		else args.named[key.toLowerCase()] = value;
	}
	return args;
}

/** Returns the title and the caption of a player or a link; `undefined` without either. */
export function joinCaption({ title, caption }: Arguments["named"]): string | undefined {
	return [title, caption].filter(Boolean).join(" ") || undefined;
}
