import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";

/** Runs a command of this folder; returns its exit code and what it prints. */
function run(args: readonly string[], env: Record<string, string> = {}) {
	const options = { env: { ...process.env, ...env }, encoding: "utf8" } as const;
	const { status, stdout, stderr } = spawnSync(process.execPath, ["lib/cli/run.mjs", ...args], options);
	return { status, stdout, stderr };
}

for (const [args, message] of [
	[[], /^Name a command\. The commands are .*\bcheck, .*\n$/],
	[["nonsense"], /^There is no command `nonsense`\. The commands are .*\bcheck, .*\n$/],
	[["check", "--foo"], /^Unknown option '--foo'\.\nnpm run check -- .*\n$/],
	[["review", "more"], /^Unexpected argument 'more'\. .*\nnpm run review -- .*\n$/],
] as const) {
	test(`reports wrong arguments: ${args.join(" ") || "none"}`, () => {
		const { status, stdout, stderr } = run(args);
		assert.match(stderr, message);
		assert.deepEqual([status, stdout], [2, ""]);
	});
}

const folder = createTemporaryFolder({ "posts.md": "" });
const none = `${folder}/none`;
for (const args of [["check"], ["new", "A"], ["publish", "a"], ["review"]]) {
	test(`names a content folder that doesn't exist: ${args[0]}`, () => {
		const stderr = `The content folder \`${none}\` does not exist. Create it, or set \`CONTENT_DIR\` to another folder.\n`;
		assert.deepEqual(run(args, { CONTENT_DIR: none }), { status: 1, stdout: "", stderr });
	});
}

test("names a content folder that is a file", () => {
	const { status, stderr } = run(["check"], { CONTENT_DIR: `${folder}/posts.md` });
	assert.match(stderr, /^The content folder `.*posts\.md` is a file, or is in one\. Set `CONTENT_DIR` to .*\n$/);
	assert.equal(status, 1);
});

test("publishes a post of the content folder, and prints its path", () => {
	const content = createTemporaryFolder({ "posts/idea.md": "---\ntitle: Idea\ndraft: true\ndate: 2026-01-01\n---\n" });
	const printed = run(["publish", "idea"], { CONTENT_DIR: content, WORKING_DIR: content });
	assert.deepEqual(printed, { status: 0, stdout: "posts/idea.md\n", stderr: "" });
	const published = readFileSync(path.join(content, "posts/idea.md"), "utf8");
	assert.equal(published, "---\ntitle: Idea\ndate: 2026-01-01\n---\n");
});

for (const [env, remedy] of [
	[{}, /^The blog isn't built yet\. Run `npm run build` first\.\n$/],
	[{ WORKING_DIR: folder }, /^The blog isn't built yet\. Run `npx quire build` first\.\n$/],
] as const) {
	test(`names the command that a server needs first: ${Object.keys(env).join() || "here"}`, () => {
		const options = { env: { ...process.env, WORKING_DIR: "", BUILD_DIR: none, ...env }, encoding: "utf8" } as const;
		const { status, stderr } = spawnSync(process.execPath, ["lib/cli/run.mjs", "start"], options);
		assert.match(stderr, remedy);
		assert.equal(status, 1);
	});
}
