interface TokenGroup {
	comment: string | undefined;
	tokens: { name: string; value: string }[];
}

/** Matches rules with tokens, but not those for a theme or a medium. */
const RULE = /^(?:@theme[^{]*|:root )\{([\s\S]*?)^\}/gm;
const PART = /\/\*\s*([\s\S]*?)\s*\*\/|(--[\w-]+):\s*([^;]+);/g;

export function readTokens(css: string): TokenGroup[] {
	const groups: TokenGroup[] = [];
	for (const [, body = ""] of css.matchAll(RULE)) {
		let group: TokenGroup = { comment: undefined, tokens: [] };
		groups.push(group);
		for (const [, comment, name, value = ""] of body.matchAll(PART)) {
			if (comment !== undefined) {
				group = { comment: comment.replace(/\s+/g, " "), tokens: [] };
				groups.push(group);
			} else if (name !== undefined) group.tokens.push({ name, value: value.replace(/\s+/g, " ") });
		}
	}
	return groups.filter(({ tokens }) => tokens.length > 0);
}
