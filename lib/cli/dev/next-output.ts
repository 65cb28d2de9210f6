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

/**
 * Creates a stream that passes on the shown lines of Next's output as they are, with their colors. An empty line is shown if the one before it is.
 * Nothing waits for the end of a line: Next writes whole ones, so a part of one is what the owner's code has written.
 */
export function createOutputFilter(): Transform {
	let isShown = false;
	let isDecided = false;
	const decide = (line: string) => {
		const text = stripVTControlCharacters(line).trim();
		if (!isDecided && text !== "") {
			isShown = !LEFT_OUT.some((pattern) => pattern.test(text));
			isDecided = true;
		}
		if (line.endsWith("\n")) isDecided = false;
		return isShown;
	};
	return new Transform({
		// A character can be split between two chunks.
		decodeStrings: false,
		transform(text: string, _, done) {
			const shown = text.split(/(?<=\n)/).filter(decide);
			done(null, shown.join(""));
		},
	});
}
