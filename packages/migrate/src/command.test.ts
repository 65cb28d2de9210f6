import assert from "node:assert/strict";
import { test } from "node:test";
import { runHere } from "@/lib/cli/command/run-command.support";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { run } from "./command";

for (const [args, message] of [
	[[], /^npm run import -- <source> [^\n]*\n\n<source> is /],
	[["--foo"], /^Unknown option '--foo'\.\nnpm run import -- /],
] as const) {
	test(`reports wrong arguments: ${args.join(" ") || "none"}`, async () => {
		const { status, output } = await runHere(run, args);
		assert.match(output, message);
		assert.equal(status, 2);
	});
}

test("ends with commands for every shell", async () => {
	const workingDir = createTemporaryFolder({
		"old/site.yml": "title: A\nurl: https://a.example\n",
		"old/posts/a.md": "# A",
	});
	const { output } = await runHere(run, ["old", "--into", "the new"], { workingDir });
	assert.match(
		output,
		/\n.*`npx quire init "the new"`.*`npm run init -- "the new"`.*`npm run dev` .*`npm run check` .*$/,
	);
});
