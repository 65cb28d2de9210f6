import assert from "node:assert/strict";
import { test } from "node:test";
import { findConcernedGroups } from "./changed-groups";

const findNames = async (...changed: string[]) => (await findConcernedGroups(changed)).map(({ name }) => name);

test("a change concerns the groups that have it in their sources", async () => {
	const names = await findNames("lib/outputs/post-preview.ts", "README.md");
	assert.deepEqual(names, ["corpora", "server", "export", "fuzz"]);
	assert.deepEqual(await findNames("docker/Dockerfile"), ["package"]);
	assert.deepEqual(await findNames("content/posts/a.md"), []);
});

test("a change of a test, or of what it imports from other folders of tests, concerns its group", async () => {
	assert.deepEqual(await findNames("e2e/support/platform-commands.ts"), ["platforms", "embedded"]);
	assert.deepEqual(await findNames("e2e/full/faults/clock-shift.mjs"), ["faults"]);
	assert.deepEqual(await findNames("lib/deleted.fuzz.test.ts"), ["fuzz"]);
});
