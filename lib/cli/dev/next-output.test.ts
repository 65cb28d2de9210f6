import assert from "node:assert/strict";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { createOutputFilter } from "./next-output";

const START = `\u001b[1m\u001b[38;2;173;127;168m▲ Next.js 16.4.6\u001b[39m\u001b[22m (Turbopack)
- Local:         http://127.0.0.1:3000
- Network:       http://127.0.0.1:3000
\u001b[32m\u001b[1m✓\u001b[22m\u001b[39m Ready in 583ms
\u001b[37m\u001b[1m \u001b[22m\u001b[39m Applying modifyConfig from quire
✓ Running next.config.ts took 1062ms
- Experiments (use with caution):
  \u001b[1m⨯\u001b[22m agentUpgrade

○ Compiling /[[...path]] ...
✓ Compiled in 12ms
✓ Finished writing to filesystem cache in 15.3s
\u001b[?25h
`;

for (const [title, output, shown] of [
	["what Next says of itself", START, ""],
	["an address for other machines", "- Network:       http://192.168.1.5:3000\n", undefined],
	[
		"experiments that the engine hasn't set",
		"- Experiments (use with caution):\n  ✓ viewTransition\n",
		"  ✓ viewTransition\n",
	],
	[
		"errors, with empty lines and colors",
		"\n \u001b[31m⨯\u001b[39m Error: Ready in 5s\n\n    at a.tsx:1:2\n",
		" \u001b[31m⨯\u001b[39m Error: Ready in 5s\n\n    at a.tsx:1:2\n",
	],
	["texts of the owner's code", "Compiled in 12ms\n✓ Ready in 2 days, I hope\n", undefined],
] as const) {
	test(`${title}: ${shown === "" ? "left out" : "shown"}`, async () => {
		const filter = createOutputFilter();
		const read = text(filter);
		for (const line of output.split(/(?<=\n)/)) filter.write(line);
		filter.end();
		assert.equal(await read, shown ?? output);
	});
}

test("shows at once what the owner's code has written of a line", async () => {
	const filter = createOutputFilter().setEncoding("utf8");
	filter.write(START);
	for (const part of ["\u001b[31mFetching ", "✓ Compiled in 3s", "\n"]) {
		filter.write(part);
		assert.equal(filter.read(), part);
	}
});
