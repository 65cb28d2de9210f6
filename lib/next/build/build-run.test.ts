import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { describeFullDisks } from "./build-run";

test("names the folders whose disk is nearly full", () => {
	const folder = createTemporaryFolder();
	const [line = ""] = describeFullDisks([folder, folder, path.join(folder, "nowhere")], Number.POSITIVE_INFINITY);
	assert.match(line, /^The disk of `.*` has [\d.]+ MB left\. Free some and build again\.$/);
	assert.ok(line.includes(path.basename(folder)));
	assert.deepEqual(describeFullDisks([folder], 0), []);
});
