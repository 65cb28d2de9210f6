import { Transform } from "node:stream";
import { stripVTControlCharacters } from "node:util";

/**
 * Lines of Next's development server that say nothing about the blog: its name, addresses that the line of the blog has too, what the engine
 * has set, and the names of the engine's routes. All other lines stay.
 */
const LEFT_OUT = [
	/^▲ Next\.js \S+ \(Turbopack\)$/,
	/^- (?:Local|Network): +http:\/\/(?:127\.0\.0\.1|localhost):\d+$/,
	/^✓ Ready in \S+$/,
	/^Applying modifyConfig from quire$/,
	/^✓ Running next\.config\.ts took \S+$/,
	/^- Experiments \(use with caution\):$/,
	/^⨯ agentUpgrade$/,
	/^○ Compiling (?:\/\[\[\.\.\.path\]\]|\/dev\/\S+|\/_not-found\S*|proxy) \.\.\.$/,
	/^✓ Compiled in \S+$/,
	/^✓ Finished writing to filesystem cache in \S+$/,
];

/** Tells for each line of Next's output whether it is shown; an empty line belongs to the one before it. */
export function createLineFilter(): (line: string) => boolean {
	let isShown = false;
	return (line) => {
		const text = stripVTControlCharacters(line).trim();
		if (text !== "") isShown = !LEFT_OUT.some((pattern) => pattern.test(text));
		return isShown;
	};
}

/** Creates a stream that passes on the shown lines of Next's output as they are, with their colors. */
export function createOutputFilter(): Transform {
	const isShown = createLineFilter();
	let rest = "";
	return new Transform({
		// A character can be split between two chunks.
		decodeStrings: false,
		transform(text: string, _, done) {
			const lines = (rest + text).split(/(?<=\n)/);
			rest = lines.at(-1)?.endsWith("\n") ? "" : (lines.pop() ?? "");
			done(null, lines.filter(isShown).join(""));
		},
		flush: (done) => done(null, rest !== "" && isShown(rest) ? rest : ""),
	});
}
