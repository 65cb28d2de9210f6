import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { readFileTable } from "./file-table";
import { IncompleteBuildError, readBuildFile } from "./read-build-file";

test("reads a file of a build", async () => {
	const build = createTemporaryFolder({ "a.json": '{ "a": 1 }' });
	assert.deepEqual(await readBuildFile(build, "a.json", (value) => value), { a: 1 });
});

test("says which file of a build is missing or damaged, and what to do", async () => {
	const build = createTemporaryFolder({ "serve/files.json": '{"frameworkHeaders":[', "other/serve/files.json": "{}" });
	const messageOf = async (folder: string) => {
		const error = await readFileTable(folder).catch((reason: unknown) => reason);
		assert.ok(error instanceof IncompleteBuildError);
		return error.message.replace(path.relative(process.cwd(), folder), "build");
	};
	const damaged = "There is no complete build in `build`: `serve/files.json` is damaged. Build the blog again.";
	assert.equal(await messageOf(build), damaged);
	assert.equal(await messageOf(path.join(build, "other")), damaged);
	assert.equal(await messageOf(path.join(build, "nowhere")), damaged.replace("damaged", "missing"));
});
