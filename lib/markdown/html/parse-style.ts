const COMMENT = /\/\*.*?\*\//gs;
const STRING = String.raw`'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"`;
/** Matches a declaration of https://drafts.csswg.org/css-style-attr/, or what could be one but for its colon. */
const DECLARATION = new RegExp(
	String.raw`\s*([-\w*#/\\]+)\s*(:?)\s*((?:${STRING}|url\((?:${STRING}|[^)]*)\)|[^};])*)[;\s]*`,
	"gsy",
);

/** Parses a `style` attribute, with properties as React names them; returns `undefined` if it isn't valid. */
export function parseStyle(text: string): Record<string, string> | undefined {
	const style = new Map<string, string>();
	for (const [, name = "", colon, value = ""] of text.replace(COMMENT, "").matchAll(DECLARATION)) {
		if (!colon || name.includes("/*")) return undefined;
		if (value.trim() !== "") style.set(toReactName(name), value.trim());
	}
	return Object.fromEntries(style);
}

/** Custom properties and names of one word stay as they are. */
function toReactName(name: string): string {
	if (name.startsWith("--") || !name.includes("-")) return name;
	return name
		.toLowerCase()
		.replace(/^-(?=ms-)/, "")
		.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
