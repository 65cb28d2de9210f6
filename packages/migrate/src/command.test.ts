import assert from "node:assert/strict";
import { test } from "node:test";
import { runHere } from "@/lib/cli/command/run-command.support";
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
