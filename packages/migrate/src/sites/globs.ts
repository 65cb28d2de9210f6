/** Maximum number of patterns that the alternatives of one can be written out to. */
const MAX_ALTERNATIVES = 100;

const ALTERNATIVES = /\{([^{}]*)\}|\*{2,}\//;

type Token = { accepts: (character: string) => boolean; isRepeated: boolean };

/**
 * Makes a function that tells whether a pattern with `*`, `**`, `?`, `[…]` and `{…}` matches a path. It takes time in proportion to the path,
 * as the pattern may be somebody else's. `crossesFolders` tells whether `*` and `?` also match `/`, as in Jekyll and Zola. Returns `undefined` for a pattern with too many alternatives, or an extended one such as `!(a|b)`.
 */
export function createGlob(pattern: string, crossesFolders = false): ((path: string) => boolean) | undefined {
	if (/[@!?+*]\(/.test(pattern)) return undefined;
	if (!/[*?[\]{}\\]/.test(pattern)) return (path) => path === pattern;
	const alternatives = writeOut(pattern);
	const globs = alternatives?.map((one) => tokenize(one, crossesFolders));
	return globs && ((path) => globs.some((tokens) => matches(tokens, path)));
}

/** Writes out `{a,b}`, the inner ones first, and `**` before a slash, which may also match nothing and is `\0` then. */
function writeOut(pattern: string): string[] | undefined {
	let patterns = [pattern.replaceAll("\0", "")];
	while (patterns.some((one) => ALTERNATIVES.test(one))) {
		patterns = patterns.flatMap((one) => {
			const [text, choices] = ALTERNATIVES.exec(one) ?? [];
			if (text === undefined) return [one];
			return (choices?.split(",") ?? ["", "\0/"]).map((choice) => one.replace(text, () => choice));
		});
		if (patterns.length > MAX_ALTERNATIVES) return undefined;
	}
	return patterns;
}

function tokenize(pattern: string, crossesFolders: boolean): Token[] {
	const isInName = (character: string) => crossesFolders || character !== "/";
	return [...pattern.matchAll(/\0|\*+|\?|\[([!^]?)(\]?[^\]]*)\]|\\?([\s\S])/g)].map(
		([text, negation, set, character]) => {
			if (/^[*\0]/.test(text)) return { accepts: text === "*" ? isInName : () => true, isRepeated: true };
			if (text === "?") return { accepts: isInName, isRepeated: false };
			if (set === undefined) return { accepts: (one) => one === character, isRepeated: false };
			return { accepts: (one) => isInName(one) && isInSet(set, one) !== (negation !== ""), isRepeated: false };
		},
	);
}

/** `set` is what is between the brackets, such as `a-z_`. */
function isInSet(set: string, character: string): boolean {
	return [...set.matchAll(/([\s\S])-([\s\S])|([\s\S])/g)].some(([, from, to, single]) =>
		from !== undefined && to !== undefined ? from <= character && character <= to : single === character,
	);
}

/** Follows all ways through the tokens at once. */
function matches(tokens: readonly Token[], path: string): boolean {
	/** Adds the token, and those after repeated ones, which may match nothing. */
	const reach = (reached: Set<number>, index: number) => {
		let next = index;
		reached.add(next);
		while (tokens[next]?.isRepeated) reached.add(++next);
	};
	let current = new Set<number>();
	reach(current, 0);
	for (const character of path) {
		const next = new Set<number>();
		for (const index of current) {
			const token = tokens[index];
			if (token?.accepts(character)) reach(next, token.isRepeated ? index : index + 1);
		}
		current = next;
	}
	return current.has(tokens.length);
}
