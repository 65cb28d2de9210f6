import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";

/** Runs a command of this folder; returns its exit code and what it prints as an error. */
function run(args: readonly string[], env: Record<string, string> = {}) {
	const options = { env: { ...process.env, ...env }, encoding: "utf8" } as const;
	const { status, stderr } = spawnSync(process.execPath, ["lib/cli/run.mjs", ...args], options);
	return { status, stderr };
}

const unknown = (usage: string) => new RegExp(`^Unknown option '--foo'\\.\\n${usage} .*\\n$`);

for (const [args, message] of [
	[[], /^Name a command\. The commands are check, .*\n$/],
	[["nonsense"], /^There is no command `nonsense`\. The commands are check, .*\n$/],
	[["check", "--foo"], unknown("npm run check --")],
	[["import"], /^npm run import -- <source> [^\n]*\n\n<source> is /],
	[["import", "--foo"], /^Unknown option '--foo'\.\nnpm run import -- /],
	[["new", "--foo"], unknown("npm run new --")],
	[["publish", "--foo"], unknown("npm run publish-post --")],
	[["remarks", "--foo"], unknown("npm run remarks --")],
	[["remarks"], /^npm run remarks -- .*\n$/],
	[["review", "--foo"], unknown("npm run review --")],
	[["review", "more"], /^Unexpected argument 'more'\. .*\nnpm run review -- .*\n$/],
] as const) {
	test(`reports wrong arguments: ${args.join(" ") || "none"}`, () => {
		const { status, stderr } = run(args);
		assert.match(stderr, message);
		assert.equal(status, 2);
	});
}

const folder = createTemporaryFolder({ "posts.md": "" });
const none = `${folder}/none`;
for (const args of [["check"], ["new", "A"], ["publish", "a"], ["review"], ["lsp"]]) {
	test(`names a content folder that doesn't exist: ${args[0]}`, () => {
		const stderr = `The content folder \`${none}\` does not exist. Create it, or set \`CONTENT_DIR\` to another folder.\n`;
		assert.deepEqual(run(args, { CONTENT_DIR: none }), { status: 1, stderr });
	});
}

test("names a content folder that is a file", () => {
	const { status, stderr } = run(["check"], { CONTENT_DIR: `${folder}/posts.md` });
	assert.match(stderr, /^The content folder `.*posts\.md` is a file, or is in one\. Set `CONTENT_DIR` to .*\n$/);
	assert.equal(status, 1);
});
